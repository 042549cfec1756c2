package org.heliograph.pdu;

import java.util.List;
import java.util.Random;
import org.heliograph.wsp.TextHeader;

/** A PDU of any type with any fields. */
final class RandomPdus extends RandomValues {
    RandomPdus(Random random) {
        super(random);
    }

    Pdu pdu(MessageType type) {
        return switch (type) {
            case SEND_REQ -> sendReq();
            case SEND_CONF ->
                new SendConf(
                        transactionId(),
                        version(),
                        one(ResponseStatus.values()),
                        maybe(this::encoded),
                        maybe(this::text),
                        stored(),
                        extensions());
            case NOTIFICATION_IND -> notificationInd();
            case NOTIFYRESP_IND ->
                new NotifyRespInd(transactionId(), version(), one(MmStatus.values()), maybe(this::yes), extensions());
            case RETRIEVE_CONF -> retrieveConf();
            case ACKNOWLEDGE_IND -> new AcknowledgeInd(transactionId(), version(), maybe(this::yes), extensions());
            case DELIVERY_IND ->
                new DeliveryInd(
                        version(),
                        text(),
                        encoded(),
                        time(),
                        one(MmStatus.values()),
                        maybe(this::encoded),
                        applic(),
                        extensions());
            case READ_REC_IND ->
                new ReadRecInd(
                        version(),
                        text(),
                        encoded(),
                        from(),
                        maybe(this::time),
                        one(ReadStatus.values()),
                        applic(),
                        extensions());
            case READ_ORIG_IND ->
                new ReadOrigInd(
                        version(), text(), encoded(), from(), time(), one(ReadStatus.values()), applic(), extensions());
            case FORWARD_REQ -> forwardReq();
            case FORWARD_CONF ->
                new ForwardConf(
                        transactionId(),
                        version(),
                        one(ResponseStatus.values()),
                        maybe(this::encoded),
                        maybe(this::text),
                        stored(),
                        extensions());
            case CANCEL_REQ -> new CancelReq(transactionId(), version(), text(), extensions());
            case CANCEL_CONF -> new CancelConf(transactionId(), version(), one(CancelStatus.values()), extensions());
            case DELETE_REQ -> new DeleteReq(transactionId(), version(), some(1, this::text), extensions());
            case DELETE_CONF -> new DeleteConf(transactionId(), version(), deletions(), extensions());
            default -> mbox(type);
        };
    }

    private Pdu mbox(MessageType type) {
        return switch (type) {
            case MBOX_STORE_REQ -> new MboxStoreReq(transactionId(), version(), text(), boxState(), extensions());
            case MBOX_STORE_CONF ->
                new MboxStoreConf(
                        transactionId(),
                        version(),
                        one(StoreStatus.values()),
                        maybe(this::encoded),
                        maybe(this::text),
                        extensions());
            case MBOX_VIEW_REQ ->
                new MboxViewReq(
                        transactionId(), version(), selection(), maybe(this::yes), maybe(this::yes), extensions());
            case MBOX_VIEW_CONF ->
                new MboxViewConf(
                        transactionId(),
                        version(),
                        one(ResponseStatus.values()),
                        maybe(this::encoded),
                        selection(),
                        some(0, this::count),
                        some(0, this::count),
                        maybe(this::number),
                        extensions(),
                        content());
            case MBOX_UPLOAD_REQ -> new MboxUploadReq(transactionId(), version(), boxState(), extensions(), content());
            case MBOX_UPLOAD_CONF ->
                new MboxUploadConf(
                        transactionId(),
                        version(),
                        one(StoreStatus.values()),
                        maybe(this::encoded),
                        maybe(this::text),
                        extensions());
            case MBOX_DELETE_REQ -> new MboxDeleteReq(transactionId(), version(), some(1, this::text), extensions());
            case MBOX_DELETE_CONF -> new MboxDeleteConf(transactionId(), version(), deletions(), extensions());
            case MBOX_DESCR -> mboxDescr();
            default -> throw new IllegalArgumentException("no such PDU in an MMBox: " + type);
        };
    }

    private SendReq sendReq() {
        return new SendReq(
                transactionId(),
                version(),
                maybe(this::time),
                from(),
                new Recipients(some(1, this::encoded), some(0, this::encoded), some(0, this::encoded)),
                maybe(this::encoded),
                maybe(this::messageClass),
                maybe(this::timeValue),
                maybe(this::timeValue),
                maybe(() -> one(Priority.values())),
                maybe(() -> one(SenderVisibility.values())),
                reports(),
                replyCharging(),
                new Storing(maybe(this::yes), maybe(this::state), some(0, this::flag)),
                applic(),
                classification(),
                maybe(this::yes),
                extensions(),
                content());
    }

    private NotificationInd notificationInd() {
        return new NotificationInd(
                transactionId(),
                version(),
                messageClass(),
                number(),
                timeValue(),
                text(),
                maybe(this::from),
                maybe(this::encoded),
                maybe(this::yes),
                maybe(this::yes),
                maybe(() -> one(Priority.values())),
                replyCharging(),
                maybe(this::yes),
                maybe(() -> new ElementDescriptor(text(), maybe(this::bareType))),
                new RetrievalAdvice(maybe(() -> RetrievalMode.MANUAL), maybe(this::encoded)),
                applic(),
                classification(),
                maybe(this::text),
                extensions());
    }

    private RetrieveConf retrieveConf() {
        return new RetrieveConf(
                maybe(this::transactionId),
                version(),
                time(),
                maybe(this::text),
                maybe(this::from),
                visible(),
                maybe(this::encoded),
                maybe(this::messageClass),
                maybe(() -> one(Priority.values())),
                reports(),
                replyCharging(),
                maybe(() -> one(RetrieveStatus.values())),
                maybe(this::encoded),
                history(),
                boxState(),
                maybe(this::yes),
                applic(),
                classification(),
                maybe(this::text),
                maybe(this::text),
                extensions(),
                maybe(this::content));
    }

    private ForwardReq forwardReq() {
        return new ForwardReq(
                transactionId(),
                version(),
                maybe(this::time),
                from(),
                new Recipients(some(0, this::encoded), some(0, this::encoded), some(1, this::encoded)),
                text(),
                maybe(this::timeValue),
                maybe(this::timeValue),
                maybe(this::yes),
                reports(),
                new Storing(maybe(this::yes), maybe(this::state), some(0, this::flag)),
                replyCharging(),
                extensions());
    }

    private MboxDescr mboxDescr() {
        return new MboxDescr(
                maybe(this::transactionId),
                version(),
                maybe(this::text),
                maybe(this::text),
                boxState(),
                maybe(this::time),
                maybe(this::from),
                new Recipients(some(0, this::encoded), some(0, this::encoded), some(0, this::encoded)),
                maybe(this::messageClass),
                maybe(this::encoded),
                maybe(() -> one(Priority.values())),
                maybe(this::timeValue),
                maybe(this::timeValue),
                reports(),
                maybe(this::number),
                replyCharging(),
                history(),
                applic(),
                classification(),
                maybe(this::text),
                extensions(),
                maybe(this::content));
    }

    MmsVersion version() {
        return new MmsVersion(1, random.nextInt(15));
    }

    private List<TextHeader> extensions() {
        return random.nextInt(4) > 0 ? List.of() : some(1, this::textHeader);
    }

    private Recipients visible() {
        return new Recipients(some(0, this::encoded), some(0, this::encoded), List.of());
    }

    private MessageClass messageClass() {
        return one(List.of(
                MessageClass.PERSONAL,
                MessageClass.ADVERTISEMENT,
                MessageClass.INFORMATIONAL,
                MessageClass.AUTO,
                new MessageClass("x-own"),
                new MessageClass("")));
    }

    private Reports reports() {
        return new Reports(maybe(this::yes), maybe(this::yes));
    }

    private ReplyCharging replyCharging() {
        return new ReplyCharging(
                maybe(() -> one(ReplyChargingRequest.values())),
                maybe(this::timeValue),
                maybe(this::number),
                maybe(this::text));
    }

    private Applic applic() {
        return new Applic(maybe(this::text), maybe(this::text), maybe(this::text));
    }

    private Classification classification() {
        return new Classification(maybe(() -> one(ContentClass.values())), maybe(this::yes));
    }

    private StoreOutcome stored() {
        return new StoreOutcome(maybe(() -> one(StoreStatus.values())), maybe(this::encoded), maybe(this::text));
    }

    private SendingHistory history() {
        return new SendingHistory(
                some(0, () -> new Previously<>(number(), encoded())),
                some(0, () -> new Previously<>(number(), time())));
    }

    private BoxState boxState() {
        return new BoxState(maybe(this::state), some(0, this::flag));
    }

    private BoxSelection selection() {
        return new BoxSelection(
                some(0, this::text),
                some(0, this::state),
                some(0, this::flag),
                maybe(this::number),
                maybe(this::number),
                some(0, () -> one(List.of(HeaderField.SUBJECT, HeaderField.CONTENT))));
    }

    private Deletions deletions() {
        return new Deletions(
                some(0, () -> yes() ? Numbered.of(number(), text()) : Numbered.plain(text())),
                some(1, () -> yes() ? Numbered.of(number(), ResponseStatus.OK) : Numbered.plain(ResponseStatus.OK)),
                some(0, () -> Numbered.of(number(), encoded())));
    }

    private MailboxCount count() {
        return new MailboxCount(one(MailboxCount.Unit.values()), number());
    }

    private MmState state() {
        return one(MmState.values());
    }

    private MmFlag flag() {
        return new MmFlag(one(MmFlag.Action.values()), encoded());
    }
}
