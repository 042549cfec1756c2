package org.heliograph.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class RelativeLocationTest {
    private static final URI ASKED = URI.create("http://10.0.0.1:8080/api/v1/subscribers?x=/y");

    @Test
    void leadsThereFromTheAddressThatTheCallerKnows() {
        String location = RelativeLocation.relative(ASKED, "http://10.0.0.1:8080/api/v1/subscribers/%2B15550007");
        assertThat(URI.create("https://mmsc.example/console/api/v1/subscribers").resolve(location))
                .hasToString("https://mmsc.example/console/api/v1/subscribers/%2B15550007");
    }

    @Test
    void forgetsWhatAddressAnEarlierCallerHadAsked() {
        assertThat(RelativeLocation.relative(ASKED, "https://elsewhere/api/v1/subscribers/7"))
                .isEqualTo("subscribers/7");
    }
}
