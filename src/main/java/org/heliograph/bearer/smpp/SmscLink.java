package org.heliograph.bearer.smpp;

import java.time.Duration;
import org.jsmpp.util.StringParameter;

/**
 * How an SMSC is reached and bound to.
 *
 * @param enquireLink after this long without a PDU, enquire_link asks whether the SMSC is still there
 * @param timeout how long to wait for a connection and for the answer to any PDU
 */
public record SmscLink(
        String host,
        int port,
        boolean tls,
        String systemId,
        String password,
        String systemType,
        Duration enquireLink,
        Duration timeout) {

    public SmscLink {
        if (port < 1 || port > 0xFFFF) throw new IllegalArgumentException("port: there is no TCP port " + port);
        CStrings.require("system-id", systemId, StringParameter.SYSTEM_ID);
        CStrings.require("password", password, StringParameter.PASSWORD);
        CStrings.require("system-type", systemType, StringParameter.SYSTEM_TYPE);
        requireTimer("enquire-link", enquireLink);
        requireTimer("timeout", timeout);
    }

    private static void requireTimer(String key, Duration timer) {
        if (timer.isZero() || timer.compareTo(Duration.ofHours(1)) > 0)
            throw new IllegalArgumentException(key + ": has to be above 0 and at most 1h");
    }

    /** Without the password. */
    @Override
    public String toString() {
        return systemId + "@" + host + ":" + port;
    }
}
