package org.heliograph.push;

/**
 * Application port addressing, 16-bit (3GPP TS 23.040 clause 9.2.3.24).
 *
 * @param destination on the phone
 * @param source ours
 */
public record ApplicationPorts(int destination, int source) {
    /** From wap-wsp, 9200, to wap-push, 2948: connectionless and not secure. */
    public static final ApplicationPorts WAP_PUSH = new ApplicationPorts(2948, 9200);

    public ApplicationPorts {
        if ((destination | source) >>> 16 != 0)
            throw new IllegalArgumentException("no ports: " + destination + ", " + source);
    }
}
