package org.heliograph.bearer.smpp;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jsmpp.session.AbstractSession;
import org.jsmpp.session.PDUProcessTask;
import org.jsmpp.session.SMPPSession;

/** Says what happens with one SMSC: each change once, however often it is tried again. */
final class SmscLog {
    private static final System.Logger LOG = System.getLogger(SmscLog.class.getName());

    /**
     * jSMPP tells each attempt with its stack trace, and each PDU with all that is in it. Held here: a logger that nobody
     * holds forgets its level. An operator's own level for one of these stays.
     */
    private static final List<Logger> LIBRARY = Stream.of(
                    SMPPSession.class, AbstractSession.class, PDUProcessTask.class)
            .map(type -> Logger.getLogger(type.getName()))
            .toList();

    static {
        for (var logger : LIBRARY) if (logger.getLevel() == null) logger.setLevel(java.util.logging.Level.OFF);
    }

    private final String smsc;
    private final Set<Integer> saidStatuses = ConcurrentHashMap.newKeySet();
    private String lastTrouble = "";

    SmscLog(String smsc) {
        this.smsc = smsc;
    }

    synchronized void bound(SmscLink link) {
        lastTrouble = "";
        saidStatuses.clear();
        LOG.log(Level.INFO, "SMSC {0}: bound to {1}", smsc, link);
    }

    synchronized void unreachable(String why) {
        once(Level.WARNING, "not bound, tried again until it is: " + why);
    }

    /** A bind; many an SMSC also refuses one while it starts, or while it still holds the last. */
    synchronized void refused(int status) {
        boolean ours = SubmitRefusal.of(status).isOurs();
        once(
                ours ? Level.ERROR : Level.WARNING,
                String.format(
                        "refuses the bind with command_status 0x%08X, tried again%s",
                        status, ours ? "; see its system-id, password and system-type" : ""));
    }

    synchronized void lost(String why) {
        once(Level.WARNING, "bind lost, coming back: " + why);
    }

    void refused(int status, SubmitRefusal refusal) {
        if (refusal.isOurs() && saidStatuses.add(status)) {
            LOG.log(
                    Level.ERROR,
                    String.format(
                            "SMSC %s: refuses what its settings make of a push with command_status 0x%08X (%s);"
                                    + " not said again until the next bind",
                            smsc, status, refusal));
        }
    }

    void debug(String what) {
        LOG.log(Level.DEBUG, "SMSC {0}: {1}", smsc, what);
    }

    private void once(Level level, String trouble) {
        if (!trouble.equals(lastTrouble)) LOG.log(level, "SMSC " + smsc + ": " + trouble);
        lastTrouble = trouble;
    }
}
