package org.heliograph.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ClientErrorException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

class InspectionResourceTest {
    private static final InputStream UNREAD = new InputStream() {
        @Override
        public int read() {
            throw new AssertionError("it is read");
        }
    };

    @Test
    void doesNotReadWhatIsTooLarge() {
        assertThatThrownBy(() -> inspector(InspectionBody.MOST + 1L).octets(UNREAD))
                .isInstanceOf(ClientErrorException.class)
                .hasMessageContaining("413");
        assertThatThrownBy(() -> inspector(InspectionBody.MOST_WRITTEN + 1L).text(UNREAD))
                .isInstanceOf(ClientErrorException.class)
                .hasMessageContaining("413");
    }

    @Test
    void readsNothingBeforeThereIsAPlace() throws IOException {
        int places = InspectionResource.PLACES.drainPermits();
        try {
            assertThat(inspector(-1).octets(UNREAD).getStatus()).isEqualTo(503);
        } finally {
            InspectionResource.PLACES.release(places);
        }
    }

    private static InspectionResource inspector(long length) {
        InspectionResource resource = new InspectionResource();
        resource.http = (HttpServletRequest) Proxy.newProxyInstance(
                InspectionResourceTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("getContentLengthLong")) {
                        return length;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
        return resource;
    }
}
