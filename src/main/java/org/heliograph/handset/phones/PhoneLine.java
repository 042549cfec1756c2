package org.heliograph.handset.phones;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.heliograph.handset.http.KeptConnection;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.AcknowledgeInd;
import org.heliograph.pdu.DecoderLimits;
import org.heliograph.pdu.MmStatus;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.NotificationInd;
import org.heliograph.pdu.NotifyRespInd;
import org.heliograph.pdu.Pdu;
import org.heliograph.pdu.PduDecoder;
import org.heliograph.pdu.PduEncoder;
import org.heliograph.pdu.PduException;
import org.heliograph.pdu.RetrieveConf;
import org.heliograph.pdu.RetrieveStatus;
import org.heliograph.pdu.SendConf;
import org.heliograph.pdu.TransactionId;

/**
 * What phones ask of an MMSC, one after the other over one connection; if it has several nodes, over one to each, and any of
 * them is asked. Content is fetched from where a run was told to go, whichever host the notification names.
 */
public final class PhoneLine implements AutoCloseable {
    private static final MmsVersion VERSION = MmsVersion.V1_3;

    private final List<KeptConnection> connections;
    private final PduDecoder decoder = new PduDecoder(DecoderLimits.DEFAULT);
    private final PduEncoder encoder = new PduEncoder();

    /** @param identityHeader the field in which the network tells a phone's number */
    public PhoneLine(URI mmsc, String identityHeader) {
        this(List.of(mmsc), identityHeader);
    }

    /** @param nodes of one MMSC, each able to answer each request */
    public PhoneLine(List<URI> nodes, String identityHeader) {
        connections = nodes.stream()
                .map(node -> new KeptConnection(node, identityHeader))
                .toList();
    }

    private KeptConnection any() {
        return connections.get(ThreadLocalRandom.current().nextInt(connections.size()));
    }

    /**
     * POSTs an m-send-req.
     *
     * @throws UnexpectedAnswerException if the answer is no m-send-conf
     */
    public SendConf send(String number, List<Octets> request) throws IOException {
        var pdu = decode(good(any().post(number, request)));
        if (pdu instanceof SendConf conf) return conf;
        throw new UnexpectedAnswerException(pdu.type().pduName() + " to an m-send-req");
    }

    /**
     * GETs a message.
     *
     * @throws UnexpectedAnswerException if it is not there, or not given out
     */
    public RetrieveConf fetch(String number, NotificationInd notification) throws IOException {
        var pdu = decode(good(any().get(number, path(notification.contentLocation()))));
        if (!(pdu instanceof RetrieveConf conf))
            throw new UnexpectedAnswerException(pdu.type().pduName() + " to a GET");
        var status = conf.retrieveStatus().filter(it -> it != RetrieveStatus.OK);
        if (status.isPresent()) throw new UnexpectedAnswerException("GET: " + status.get());
        return conf;
    }

    /** Says by m-notifyresp-ind what becomes of a notification. */
    public void answer(String number, TransactionId notification, MmStatus status) throws IOException {
        tell(number, new NotifyRespInd(notification, VERSION, status, Optional.empty(), List.of()));
    }

    /** Says by m-acknowledge-ind that a message was fetched. */
    public void acknowledge(String number, TransactionId message) throws IOException {
        tell(number, new AcknowledgeInd(message, VERSION, Optional.empty(), List.of()));
    }

    private void tell(String number, Pdu said) throws IOException {
        good(any().post(number, encoder.slices(said)));
    }

    private static KeptConnection.Reply good(KeptConnection.Reply reply) throws IOException {
        if (reply.status() / 100 != 2) throw new UnexpectedAnswerException("HTTP " + reply.status());
        return reply;
    }

    private Pdu decode(KeptConnection.Reply reply) throws IOException {
        try {
            return decoder.decode(reply.body());
        } catch (PduException e) {
            throw new UnexpectedAnswerException("HTTP " + reply.status() + " without a PDU");
        }
    }

    private static String path(String location) throws IOException {
        try {
            var path = URI.create(location).getRawPath();
            if (path != null && path.startsWith("/")) return path;
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new UnexpectedAnswerException("a Content-Location that is no URL");
    }

    @Override
    public void close() {
        connections.forEach(KeptConnection::close);
    }
}
