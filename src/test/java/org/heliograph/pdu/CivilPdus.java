package org.heliograph.pdu;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heliograph.octet.Octets;
import org.heliograph.wsp.CharacterSet;
import org.heliograph.wsp.Content;
import org.heliograph.wsp.ContentDisposition;
import org.heliograph.wsp.EncodedString;
import org.heliograph.wsp.MediaType;
import org.heliograph.wsp.Multipart;
import org.heliograph.wsp.Parameter;
import org.heliograph.wsp.Part;
import org.heliograph.wsp.TextHeader;

/** PDUs such as a relay and its clients send every day, by a name for each. */
final class CivilPdus {
    static final TransactionId ID = TransactionId.of("T1001");
    static final Instant DATE = Instant.parse("2024-01-01T00:00:00Z");
    private static final String ALICE = "+358401234567/TYPE=PLMN";
    private static final String BOB = "+358407654321/TYPE=PLMN";
    private static final EncodedString SUBJECT = EncodedString.of("Grüße ✓");
    private static final TextHeader EXTENSION = new TextHeader("X-Own", "value");

    private CivilPdus() {}

    static Map<String, Pdu> all() {
        var pdus = new LinkedHashMap<String, Pdu>();
        pdus.put("send-req", sendReq());
        pdus.put(
                "send-req-text",
                SendReq.builder(ID, MmsVersion.V1_0, Recipients.to(BOB), text()).build());
        pdus.put("send-req-one-piece", onePiece());
        pdus.put("send-req-accent-first", accentFirst());
        pdus.put(
                "send-conf-ok",
                SendConf.builder(ID, MmsVersion.V1_2, ResponseStatus.OK)
                        .responseText(EncodedString.of("Ok"))
                        .messageId("m77f1@mmsc.example.net")
                        .build());
        pdus.put(
                "send-conf-refused",
                SendConf.builder(ID, MmsVersion.V1_3, ResponseStatus.ERROR_PERMANENT_LACK_OF_PREPAID)
                        .responseText(EncodedString.of("Kein Guthaben für diese Nachricht"))
                        .build());
        pdus.put("notification-ind", notificationInd());
        pdus.put(
                "notification-ind-bare",
                NotificationInd.builder(
                                ID,
                                MmsVersion.V1_0,
                                MessageClass.AUTO,
                                30L,
                                TimeValue.at(DATE),
                                "http://mmsc.example.net/r/1")
                        .build());
        pdus.put(
                "notifyresp-ind",
                new NotifyRespInd(ID, MmsVersion.V1_2, MmStatus.DEFERRED, Optional.of(false), List.of()));
        pdus.put("retrieve-conf", retrieveConf());
        pdus.put("acknowledge-ind", new AcknowledgeInd(ID, MmsVersion.V1_1, Optional.of(true), List.of()));
        pdus.put(
                "delivery-ind",
                new DeliveryInd(
                        MmsVersion.V1_2,
                        "m77f1@mmsc.example.net",
                        EncodedString.of(BOB),
                        DATE,
                        MmStatus.RETRIEVED,
                        Optional.empty(),
                        Applic.NONE,
                        List.of()));
        pdus.put(
                "read-rec-ind",
                new ReadRecInd(
                        MmsVersion.V1_2,
                        "m77f1@mmsc.example.net",
                        EncodedString.of(ALICE),
                        From.INSERT_ADDRESS,
                        Optional.of(DATE),
                        ReadStatus.READ,
                        Applic.NONE,
                        List.of()));
        pdus.put(
                "read-orig-ind",
                new ReadOrigInd(
                        MmsVersion.V1_2,
                        "m77f1@mmsc.example.net",
                        EncodedString.of(ALICE),
                        From.of(BOB),
                        DATE,
                        ReadStatus.DELETED_WITHOUT_BEING_READ,
                        Applic.NONE,
                        List.of()));
        return pdus;
    }

    static SendReq sendReq() {
        return SendReq.builder(
                        ID,
                        MmsVersion.V1_3,
                        new Recipients(
                                List.of(EncodedString.of(BOB), EncodedString.of("bob@example.org")),
                                List.of(EncodedString.of("2001")),
                                List.of(EncodedString.of("Bøb <bob@example.org>"))),
                        related(20_000))
                .date(DATE)
                .subject(SUBJECT)
                .messageClass(MessageClass.PERSONAL)
                .expiry(TimeValue.in(Duration.ofDays(7)))
                .deliveryTime(TimeValue.at(DATE.plusSeconds(3_600)))
                .priority(Priority.HIGH)
                .senderVisibility(SenderVisibility.SHOW)
                .reports(Reports.of(true, false))
                .adaptationAllowed(true)
                .extensions(List.of(EXTENSION))
                .build();
    }

    /** A presentation, a picture and a text. */
    static Content related(int pictureOctets) {
        var smil = Part.text(
                MediaType.SMIL, "<smil><body><par><img src=\"p.jpg\"/><text src=\"t.txt\"/></par></body></smil>");
        var picture = Part.of(MediaType.of("image/jpeg"), Octets.of(new byte[pictureOctets]))
                .named("p.jpg")
                .with(new ContentDisposition("attachment", List.of(Parameter.of("filename", "p.jpg"))));
        var text = Part.text(MediaType.TEXT_PLAIN, "Héllo").named("t.txt");
        return Content.related(Multipart.of(smil.named("smil.xml"), picture, text));
    }

    private static Content text() {
        return Content.mixed(Multipart.of(Part.text(MediaType.TEXT_PLAIN, "Hello")));
    }

    private static SendReq onePiece() {
        var content = Content.of(MediaType.TEXT_PLAIN.with(CharacterSet.UTF_8), Octets.utf8("Hello"));
        return SendReq.builder(ID, MmsVersion.V1_2, Recipients.to(BOB), content)
                .from(From.of(ALICE))
                .build();
    }

    private static SendReq accentFirst() {
        return SendReq.builder(ID, MmsVersion.V1_2, Recipients.to(BOB), text())
                .subject(EncodedString.of("Éclair"))
                .build();
    }

    private static NotificationInd notificationInd() {
        return NotificationInd.builder(
                        ID,
                        MmsVersion.V1_2,
                        MessageClass.PERSONAL,
                        183_400L,
                        TimeValue.in(Duration.ofDays(2)),
                        "http://mmsc.example.net/r/7f3a")
                .from(From.of(ALICE))
                .subject(SUBJECT)
                .deliveryReport(true)
                .priority(Priority.NORMAL)
                .stored(false)
                .distributionIndicator(true)
                .elementDescriptor(new ElementDescriptor("<smil>", Optional.of(MediaType.SMIL)))
                .build();
    }

    private static RetrieveConf retrieveConf() {
        return RetrieveConf.builder(MmsVersion.V1_2, DATE)
                .transactionId(ID)
                .messageId("m77f1@mmsc.example.net")
                .from(From.of(ALICE))
                .recipients(
                        new Recipients(List.of(EncodedString.of(BOB)), List.of(EncodedString.of("2001")), List.of()))
                .subject(SUBJECT)
                .messageClass(MessageClass.INFORMATIONAL)
                .priority(Priority.LOW)
                .reports(Reports.of(true, true))
                .retrieveStatus(RetrieveStatus.OK)
                .retrieveText(EncodedString.of("Voilà"))
                .history(new SendingHistory(
                        List.of(new Previously<>(1, EncodedString.of(BOB))), List.of(new Previously<>(1, DATE))))
                .content(related(3_000))
                .build();
    }
}
