package org.heliograph.mm1;

import java.util.List;
import java.util.Optional;
import org.heliograph.address.Msisdn;
import org.heliograph.mm.Addressee;
import org.heliograph.mm.Content;
import org.heliograph.mm.News;
import org.heliograph.mm.Priority;
import org.heliograph.mm.Report;
import org.heliograph.mm.Role;
import org.heliograph.mm.Submission;
import org.heliograph.mm.Traits;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.From;
import org.heliograph.pdu.MessageClass;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.PduEncoder;
import org.heliograph.pdu.Recipients;
import org.heliograph.pdu.SendReq;
import org.heliograph.pdu.TransactionId;
import org.heliograph.subscriber.Caller;
import org.heliograph.wsp.EncodedString;
import org.heliograph.wsp.MediaType;
import org.heliograph.wsp.Multipart;
import org.heliograph.wsp.Part;

/**
 * A read report for a client of version 1.0, which knows no m-read-orig-ind: a message of class Auto from the reader to
 * the sender.
 */
final class ReadReportMessage {
    private static final String RULE = "read-report";

    private ReadReportMessage() {}

    /** The same report always makes the same submission. */
    static Submission of(Report report, Msisdn reader, Msisdn sender) {
        SendReq request = request(report, reader, sender);
        Octets octets = new PduEncoder().encode(request);
        return new Submission(
                new Caller(Optional.of(reader), Optional.empty(), RULE, RULE),
                Optional.empty(),
                Requests.fingerprint(request),
                List.of(new Addressee(Role.TO, sender.deviceAddress(), Optional.of(sender))),
                traits(request),
                new Content(
                        octets,
                        octets.size() - request.content().raw().size(),
                        request.content().mediaType().name(),
                        List.of()));
    }

    private static SendReq request(Report report, Msisdn reader, Msisdn sender) {
        String said = report.news() == News.READ ? "Read" : "Deleted without being read";
        String subject = report.mm().subject().map(its -> said + ": " + its).orElse(said);
        Part text = Part.text(MediaType.of("text/plain"), said + " at " + report.happenedAt());
        return SendReq.builder(
                        TransactionId.of(report.id()),
                        MmsVersion.V1_0,
                        Recipients.to(sender.deviceAddress()),
                        org.heliograph.wsp.Content.mixed(Multipart.of(text)))
                .from(From.of(reader.deviceAddress()))
                .subject(EncodedString.of(subject))
                .messageClass(MessageClass.AUTO)
                .build();
    }

    private static Traits traits(SendReq request) {
        return new Traits(
                request.subject().map(EncodedString::text),
                MessageClass.AUTO.name(),
                Priority.NORMAL,
                false,
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
