package org.heliograph.inspect;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.heliograph.octet.Octets;

/**
 * Octets that Jazzer makes up: any have an outcome in which each octet has its place. The long run is
 *
 * <pre>JAZZER_FUZZ=1 ./mvnw test -Dtest=InspectorFuzzTest -Djazzer.hooks=true</pre>
 */
class InspectorFuzzTest {
    private final Inspector inspector = new Inspector(new Bounds(200_000, 5_000, 50, 100, 5));

    @FuzzTest(maxDuration = "2m")
    void inspect(byte[] input) {
        if (input.length <= 200_000) Coverage.check(inspector.inspect(Octets.of(input)));
    }
}
