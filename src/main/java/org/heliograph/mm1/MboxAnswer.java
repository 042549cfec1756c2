package org.heliograph.mm1;

import java.util.List;
import java.util.Optional;
import org.heliograph.mmbox.BoxEntry;
import org.heliograph.pdu.BoxSelection;
import org.heliograph.pdu.Deletions;
import org.heliograph.pdu.MailboxCount;
import org.heliograph.pdu.MboxDeleteConf;
import org.heliograph.pdu.MboxStoreConf;
import org.heliograph.pdu.MboxUploadConf;
import org.heliograph.pdu.MboxViewConf;
import org.heliograph.pdu.MessageType;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.Numbered;
import org.heliograph.pdu.Pdu;
import org.heliograph.pdu.ResponseStatus;
import org.heliograph.pdu.StoreOutcome;
import org.heliograph.pdu.StoreStatus;
import org.heliograph.pdu.TransactionId;
import org.heliograph.relay.Kept;
import org.heliograph.relay.Refusal;
import org.heliograph.relay.RefusedException;
import org.heliograph.wsp.Content;
import org.heliograph.wsp.EncodedString;
import org.heliograph.wsp.Multipart;

/**
 * The confirmation of one request of an MMBox (OMA-TS-MMS_ENC clause 6), in the client's own version.
 *
 * @param type of the request
 * @param version the lower one of the client's and ours
 */
public record MboxAnswer(MessageType type, TransactionId transactionId, MmsVersion version) {
    static final Content NOTHING = Content.mixed(new Multipart(List.of()));

    /** To a request; empty if it is none of an MMBox. */
    static Optional<MboxAnswer> to(Pdu.FromClient request) {
        return switch (request.type()) {
            case MBOX_STORE_REQ, MBOX_VIEW_REQ, MBOX_UPLOAD_REQ, MBOX_DELETE_REQ ->
                Optional.of(new MboxAnswer(
                        request.type(),
                        ((Pdu.InTransaction) request).transactionId(),
                        request.version().lowerOf(MmsVersion.V1_3)));
            default -> Optional.empty();
        };
    }

    /** The entry is in the box, at this address. */
    Pdu.ToClient stored(BoxEntry entry, Mm1Settings settings) {
        return stored(StoreStatus.SUCCESS, "Stored", Optional.of(ContentLocation.ofEntry(entry.token(), settings)));
    }

    private Pdu.ToClient stored(StoreStatus status, String words, Optional<String> location) {
        Optional<EncodedString> text = Optional.of(EncodedString.of(words));
        return type == MessageType.MBOX_STORE_REQ
                ? new MboxStoreConf(transactionId, version, status, text, location, List.of())
                : new MboxUploadConf(transactionId, version, status, text, location, List.of());
    }

    /** What the phone brought is no message. */
    Pdu.ToClient corrupt() {
        return stored(
                StoreStatus.ERROR_PERMANENT_MESSAGE_FORMAT_CORRUPT, "There is no message in it.", Optional.empty());
    }

    Pdu.ToClient refused(RefusedException e) {
        return failed(storeStatus(e.refusal()), SendAnswer.status(e.refusal()), e.getMessage());
    }

    Pdu.ToClient failed() {
        return failed(
                StoreStatus.ERROR_TRANSIENT_FAILURE,
                ResponseStatus.ERROR_TRANSIENT_FAILURE,
                "This cannot be done now. Please try again later.");
    }

    private Pdu.ToClient failed(StoreStatus store, ResponseStatus response, String text) {
        return switch (type) {
            case MBOX_VIEW_REQ -> view(response, text);
            case MBOX_DELETE_REQ ->
                deleted(new Deletions(List.of(), List.of(Numbered.of(1, response.in(version))), List.of()));
            default -> stored(store, text, Optional.empty());
        };
    }

    private MboxViewConf view(ResponseStatus status, String text) {
        return new MboxViewConf(
                transactionId,
                version,
                status.in(version),
                Optional.of(EncodedString.of(text)),
                BoxSelection.ALL,
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                NOTHING);
    }

    MboxViewConf view(
            BoxSelection selection, List<MailboxCount> totals, List<MailboxCount> quotas, long count, Content content) {
        return new MboxViewConf(
                transactionId,
                version,
                ResponseStatus.OK,
                Optional.empty(),
                selection,
                totals,
                quotas,
                Optional.of(count),
                List.of(),
                content);
    }

    MboxDeleteConf deleted(Deletions deletions) {
        return new MboxDeleteConf(transactionId, version, deletions, List.of());
    }

    /** What became of the wish to keep a copy of what was sent. */
    static StoreOutcome outcome(Optional<Kept> kept, Mm1Settings settings) {
        return kept.map(it -> new StoreOutcome(
                        Optional.of(it.refusal().map(MboxAnswer::storeStatus).orElse(StoreStatus.SUCCESS)),
                        Optional.empty(),
                        it.entry().map(entry -> ContentLocation.ofEntry(entry.token(), settings))))
                .orElse(StoreOutcome.NONE);
    }

    private static StoreStatus storeStatus(Refusal refusal) {
        return switch (refusal) {
            case SERVICE_DENIED -> StoreStatus.ERROR_PERMANENT_SERVICE_DENIED;
            case NOT_FOUND -> StoreStatus.ERROR_PERMANENT_MESSAGE_NOT_FOUND;
            case BOX_FULL -> StoreStatus.ERROR_PERMANENT_MMBOX_FULL;
            case LACK_OF_PREPAID, ADDRESS_UNRESOLVED, REPLY_CHARGING, CONTENT_NOT_ACCEPTED ->
                StoreStatus.ERROR_PERMANENT_FAILURE;
        };
    }
}
