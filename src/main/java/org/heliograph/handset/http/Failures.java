package org.heliograph.handset.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;

/** Says in the words of whoever sits before it why no answer came, and what to look at next. */
final class Failures {
    private Failures() {}

    static NoAnswerException explain(IOException fault, Transport transport, int sent, int size) {
        var peer = transport
                .proxy()
                .map(proxy -> "proxy " + proxy.getHostString() + ":" + proxy.getPort())
                .orElseGet(() -> place(transport.mmsc()));
        if (caused(fault, UnresolvedAddressException.class))
            return new NoAnswerException("no address is known for " + peer, "Look at the spelling, and at your DNS.");
        if (fault instanceof HttpConnectTimeoutException)
            return new NoAnswerException(
                    peer + " did not accept a connection within " + seconds(transport),
                    "A firewall on the way, or a host that is down? Try: ping, traceroute.");
        if (fault instanceof ConnectException)
            return new NoAnswerException(
                    "nothing listens at " + peer,
                    "Is the MMSC running, and are address and port right? Heliograph binds 127.0.0.1 unless told"
                            + " otherwise.");
        if (caused(fault, SSLException.class))
            return new NoAnswerException(
                    "no TLS with " + peer + ": " + fault.getMessage(),
                    "Is it http:// rather? A certificate of your own goes into Java's trust store.");
        if (fault instanceof Exchange.StalledException) return stalled(transport, peer, sent, size);
        return broken(fault, peer, sent, size);
    }

    private static NoAnswerException stalled(Transport transport, String peer, int sent, int size) {
        if (sent < size)
            return new NoAnswerException(
                    peer + " stopped reading after about " + sent + " of " + size + " octets, for "
                            + seconds(transport),
                    "A limit on the way? Send something smaller, then look at the server's log.");
        if (size == 0)
            return new NoAnswerException(
                    peer + " did not answer within " + seconds(transport), "See its log; --timeout waits longer.");
        return new NoAnswerException(
                peer + " took the message but did not answer within " + seconds(transport),
                "It may have been accepted all the same. See the MMSC's log; --timeout waits longer.");
    }

    private static NoAnswerException broken(IOException fault, String peer, int sent, int size) {
        var where = sent < size ? "after about " + sent + " of " + size + " octets" : "before it had answered";
        var why = fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
        return new NoAnswerException(
                peer + " ended the connection " + where + " (" + why + ")",
                "Does it speak HTTP, or is it a TLS port? Is there a size limit on the way? See its log.");
    }

    private static String place(URI mmsc) {
        int port = mmsc.getPort() > 0 ? mmsc.getPort() : mmsc.getScheme().equalsIgnoreCase("https") ? 443 : 80;
        return mmsc.getHost() + ":" + port;
    }

    private static String seconds(Transport transport) {
        return transport.patience().toMillis() / 1000.0 + " s";
    }

    private static boolean caused(Throwable fault, Class<? extends Throwable> kind) {
        for (var cause = fault; cause != null; cause = cause.getCause()) if (kind.isInstance(cause)) return true;
        return false;
    }
}
