package org.heliograph.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.heliograph.octet.Octets;
import org.junit.jupiter.api.Test;

class MaskedTest {
    private final Masked masked = new Masked(List.of("abc", "xyz"));

    @Test
    void hidesEachTokenWhereverItIs() {
        assertThat(masked.in(Octets.utf8("abc-xyz-ab-abc"))).isEqualTo(Octets.utf8("***-***-ab-***"));
        assertThat(masked.in("of abc")).isEqualTo("of ***");
    }

    @Test
    void leavesTheRestAlone() {
        assertThat(masked.in(Octets.EMPTY)).isEqualTo(Octets.EMPTY);
        assertThat(masked.in(Octets.utf8("ab"))).isEqualTo(Octets.utf8("ab"));
    }
}
