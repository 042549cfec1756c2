package org.heliograph.handset.phones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.heliograph.pdu.DeliveryInd;
import org.heliograph.pdu.MessageClass;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.NotificationInd;
import org.heliograph.pdu.PduEncoder;
import org.heliograph.pdu.TimeValue;
import org.heliograph.pdu.TransactionId;
import org.heliograph.push.Segmentation;
import org.heliograph.push.SmsSegment;
import org.heliograph.push.WapPush;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.junit.jupiter.api.Test;

/** The laboratory's SMSC, with a client of jSMPP's that submits segments. */
class PushSmscTest {
    private final List<String> taken = new CopyOnWriteArrayList<>();

    @Test
    void handsOverAPushOnceAllItsSegmentsCame() throws Exception {
        try (var smsc = PushSmsc.open(0, this::phone, 0)) {
            var session = bind(smsc);
            var segments = segments("http://mmsc.example.net/a-long-way-to-the-message/" + "x".repeat(150));
            assertThat(segments).hasSizeGreaterThan(1);
            for (var segment : segments) {
                assertThat(taken).isEmpty();
                submit(session, "15550002", segment);
            }
            assertThat(taken).containsExactly("15550002 told of t1");
            session.unbindAndClose();
        }
    }

    @Test
    void segmentsOfTwoPhonesDoNotMix() throws Exception {
        try (var smsc = PushSmsc.open(0, this::phone, 0)) {
            var session = bind(smsc);
            var segments = segments("http://mmsc.example.net/" + "y".repeat(180));
            for (var segment : segments)
                for (var number : List.of("15550002", "15550003")) submit(session, number, segment);
            assertThat(taken).containsExactlyInAnyOrder("15550002 told of t1", "15550003 told of t1");
            session.unbindAndClose();
        }
    }

    @Test
    void throttlesTheShareItIsToldTo() throws Exception {
        try (var smsc = PushSmsc.open(0, this::phone, 100)) {
            var session = bind(smsc);
            assertThatThrownBy(() ->
                            submit(session, "15550002", segments("http://x/m/1").get(0)))
                    .isInstanceOfSatisfying(
                            NegativeResponseException.class,
                            refused -> assertThat(refused.getCommandStatus()).isEqualTo(0x58));
            assertThat(taken).isEmpty();
            session.unbindAndClose();
        }
    }

    @Test
    void isGoneForItsClientsWhenClosed() throws Exception {
        var smsc = PushSmsc.open(0, this::phone, 0);
        var session = bind(smsc);
        int port = smsc.port();
        smsc.close();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !session.getSessionState().isBound());
        try (var back = PushSmsc.open(port, this::phone, 0)) {
            assertThat(bind(back).getSessionState().isBound()).isTrue();
        }
    }

    private PushSocket.Taker phone(String number) {
        return new PushSocket.Taker() {
            @Override
            public void notified(NotificationInd notification, long nanos) {
                taken.add(number + " told of " + notification.transactionId());
            }

            @Override
            public void reported(DeliveryInd report, long nanos) {
                taken.add(number + " heard");
            }

            @Override
            public void strange(String what) {
                taken.add(what);
            }
        };
    }

    private static List<SmsSegment> segments(String location) {
        var pdu = new PduEncoder()
                .encode(NotificationInd.builder(
                                TransactionId.of("t1"),
                                MmsVersion.V1_2,
                                MessageClass.PERSONAL,
                                1_000L,
                                TimeValue.in(Duration.ofDays(1)),
                                location)
                        .build());
        return Segmentation.WAP_PUSH.split(WapPush.mms(1, pdu).write(WapPush.TypeForm.SHORT), 7);
    }

    private static SMPPSession bind(PushSmsc smsc) throws Exception {
        var session = new SMPPSession();
        session.connectAndBind(
                "127.0.0.1",
                smsc.port(),
                new BindParameter(
                        BindType.BIND_TRX,
                        "someone",
                        "secret",
                        "",
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.UNKNOWN,
                        null));
        return session;
    }

    private static void submit(SMPPSession session, String number, SmsSegment segment) throws Exception {
        session.submitShortMessage(
                "",
                TypeOfNumber.ALPHANUMERIC,
                NumberingPlanIndicator.UNKNOWN,
                "MMSC",
                TypeOfNumber.INTERNATIONAL,
                NumberingPlanIndicator.ISDN,
                number,
                new ESMClass(0x40),
                (byte) 0,
                (byte) 0,
                null,
                null,
                new RegisteredDelivery(SMSCDeliveryReceipt.DEFAULT),
                (byte) 0,
                new GeneralDataCoding(Alphabet.ALPHA_8_BIT),
                (byte) 0,
                segment.toOctets().toArray());
    }
}
