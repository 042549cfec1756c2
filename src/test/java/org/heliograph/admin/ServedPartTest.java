package org.heliograph.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.heliograph.octet.Octets;
import org.heliograph.wsp.MediaType;
import org.heliograph.wsp.Part;
import org.junit.jupiter.api.Test;

class ServedPartTest {
    @Test
    void saysAMediaTypeOnlyIfItIsOne() {
        assertThat(type("image/jpeg")).isEqualTo("image/jpeg");
        for (String odd :
                new String[] {"image/a b", "image/", "image/a\r\nX: y", "video/a,b", "image/jpeg/x", "image/ü"}) {
            assertThat(type(odd)).as(odd).isEqualTo("application/octet-stream");
        }
    }

    @Test
    void neutralisesWhatASpreadsheetWouldRun() {
        assertThat(ChargeRecordResource.plain("=1+1")).isEqualTo("'=1+1");
        assertThat(ChargeRecordResource.plain("@SUM(A1)")).isEqualTo("'@SUM(A1)");
        assertThat(ChargeRecordResource.plain("-cmd|' /C calc'!A0")).isEqualTo("'-cmd|' /C calc'!A0");
        assertThat(ChargeRecordResource.plain("+15550011")).isEqualTo("+15550011");
        assertThat(ChargeRecordResource.plain("anna@example.org")).isEqualTo("anna@example.org");
        assertThat(ChargeRecordResource.plain("")).isEmpty();
    }

    private static String type(String sent) {
        return new ServedPart(Part.of(MediaType.of(sent), Octets.utf8("x"))).mediaType();
    }
}
