package org.heliograph.admin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import java.util.Map;
import org.heliograph.config.SettingsException;
import org.heliograph.config.StaleRevisionException;
import org.junit.jupiter.api.Test;

class ProblemMapperTest {
    private final ProblemMapper mapper = new ProblemMapper();

    @Test
    void keepsStatusAndHeadersOfAnAnswerThatWasMeant() {
        assertThat(mapper.toResponse(new NotFoundException()).getEntity())
                .isEqualTo(Map.of(
                        "title", "Not Found",
                        "status", 404,
                        "detail", "Nothing has this address. See openapi.json for those there are."));
        assertThat(mapper.toResponse(new NotAllowedException("GET")).getHeaderString("Allow"))
                .isEqualTo("GET");
    }

    @Test
    void tellsWhyAChangeOfSettingsIsRefused() {
        var refused = mapper.toResponse(new SettingsException("identity.trusted: write 10.0.0.0/8"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getEntity())
                .isEqualTo(Map.of(
                        "title", "Unprocessable Content",
                        "status", 422,
                        "detail", "identity.trusted: write 10.0.0.0/8",
                        "field", "identity.trusted"));
        assertThat(mapper.toResponse(new StaleRevisionException()).getStatus()).isEqualTo(412);
    }

    @Test
    void saysNothingOfAFailureButThatItWasOne() {
        var response = mapper.toResponse(new IllegalStateException("jdbc:postgresql://10.0.0.1 refused us"));
        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(response.getMediaType()).hasToString("application/problem+json");
        assertThat(response.getEntity())
                .asString()
                .contains("Internal Server Error")
                .doesNotContain("10.0.0.1");
    }
}
