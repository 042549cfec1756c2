package org.heliograph.handset.crash;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.SendReq;

/** A message as its sender knows it. */
final class Sent {
    private final Part part;
    private final String subject;
    private final SendReq request;
    private final List<Octets> pdu;
    private final Set<String> messageIds = new TreeSet<>();
    private int posts;

    Sent(Part part, String subject, SendReq request, List<Octets> pdu) {
        this.part = part;
        this.subject = subject;
        this.request = request;
        this.pdu = pdu;
    }

    Part part() {
        return part;
    }

    String subject() {
        return subject;
    }

    /** The content, as every recipient must get it. */
    Octets content() {
        return request.content().raw();
    }

    /** The same octets however often it is posted, as phones do it. */
    List<Octets> pdu() {
        return pdu;
    }

    synchronized void posted() {
        posts++;
    }

    /** An m-send-conf with Ok has come. */
    synchronized void accepted(String messageId) {
        messageIds.add(messageId);
    }

    synchronized boolean isAccepted() {
        return !messageIds.isEmpty();
    }

    /** One, if all is well. */
    synchronized Set<String> messageIds() {
        return Set.copyOf(messageIds);
    }

    synchronized int posts() {
        return posts;
    }
}
