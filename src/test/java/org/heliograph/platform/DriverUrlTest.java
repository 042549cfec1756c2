package org.heliograph.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DriverUrlTest {

    @Test
    void takesMySqlsUrlsToMariaDbsDriver() {
        assertThat(DriverUrl.of("jdbc:mysql://db.test:3306/heliograph?sslMode=verify-full")
                        .url())
                .isEqualTo("jdbc:mariadb://db.test:3306/heliograph?sslMode=verify-full");
    }

    @Test
    void leavesToTheOperatorWhatTheUrlSays() {
        var driver = DriverUrl.of("jdbc:postgresql://db.test/heliograph?socketTimeout=5&ssl=true");
        assertThat(driver.properties()).doesNotContainKey("socketTimeout").containsEntry("connectTimeout", "5");
    }

    @Test
    void countsInWhatEachDriverCountsIn() {
        assertThat(DriverUrl.of("jdbc:mariadb://db.test/heliograph").properties())
                .containsEntry("connectTimeout", "5000")
                .containsEntry("transactionIsolation", "READ-COMMITTED");
        assertThat(DriverUrl.of("jdbc:postgresql://db.test/heliograph").properties())
                .containsEntry("connectTimeout", "5");
    }

    @Test
    void addsNothingForADatabaseInAFile() {
        assertThat(DriverUrl.of("jdbc:h2:file:/data/heliograph").properties()).isEmpty();
    }
}
