package org.heliograph.inspect;

import java.util.List;
import java.util.Set;
import org.heliograph.pdu.HeaderField;
import org.heliograph.pdu.MessageType;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.Occurs;

/** Whether the header fields of a PDU are those it has by the standard, in their order and their number. */
final class PduChecks {
    /** What a request may lack all the same: receivers put something in its place. */
    private static final Set<HeaderField<?>> FORGIVEN = Set.of(HeaderField.FROM);

    private final Scribe scribe;
    private final PduSeen seen;

    PduChecks(Scribe scribe, PduSeen seen) {
        this.scribe = scribe;
        this.seen = seen;
    }

    void check() {
        order();
        if (seen.complete) present();
        repeated();
        seen.type.ifPresent(type -> {
            versions(type);
            unexpected(type);
        });
        new ValueChecks(scribe, seen).check();
        new AddressChecks(scribe, seen).check();
        new ContentChecks(scribe, seen).check();
    }

    private void order() {
        int rank = -1;
        boolean others = false;
        for (var field : seen.fields) {
            int own = rank(field.field());
            if (own < 0) {
                others = true;
            } else if (others || own < rank) {
                odd(
                        field.field().name()
                                + " stands too late: type, transaction id and version come first, in this order",
                        Clauses.ORDER,
                        field);
            } else {
                rank = own;
            }
        }
    }

    private static int rank(HeaderField<?> field) {
        return List.of(HeaderField.MESSAGE_TYPE, HeaderField.TRANSACTION_ID, HeaderField.MMS_VERSION)
                .indexOf(field);
    }

    private void present() {
        if (seen.type.isEmpty() && !seen.has(HeaderField.MESSAGE_TYPE))
            missing(Severity.BREAKS, "X-Mms-Message-Type is missing: nobody can tell what this is");
        if (!seen.has(HeaderField.MMS_VERSION))
            missing(
                    seen.type.filter(PduChecks::isToClient).isPresent() ? Severity.BREAKS : Severity.ODD,
                    "X-Mms-MMS-Version is missing: a server takes it for 1.0, Android drops the PDU");
        seen.type.ifPresent(this::mandatory);
    }

    private void mandatory(MessageType type) {
        for (var field : PduRule.of(type).mandatory()) {
            if (seen.has(field)) continue;
            boolean forgiven = FORGIVEN.contains(field) && !isToClient(type);
            missing(
                    forgiven ? Severity.ODD : Severity.BREAKS,
                    field.name() + " is mandatory in " + type + ", and missing"
                            + (forgiven ? "; it is taken for the insert-address-token" : ""));
        }
        boolean addressed = type == MessageType.SEND_REQ || type == MessageType.FORWARD_REQ;
        if (addressed && !seen.has(HeaderField.TO) && !seen.has(HeaderField.CC) && !seen.has(HeaderField.BCC))
            missing(Severity.BREAKS, "none of To, Cc and Bcc is there: nobody to send to");
    }

    /** Whether it is for a phone, which drops what it does not like without a word. */
    static boolean isToClient(MessageType type) {
        return switch (type) {
            case SEND_CONF,
                    NOTIFICATION_IND,
                    RETRIEVE_CONF,
                    DELIVERY_IND,
                    READ_ORIG_IND,
                    FORWARD_CONF,
                    MBOX_STORE_CONF,
                    MBOX_VIEW_CONF,
                    MBOX_UPLOAD_CONF,
                    MBOX_DELETE_CONF,
                    DELETE_CONF,
                    CANCEL_REQ -> true;
            default -> false;
        };
    }

    private void repeated() {
        for (var field : seen.fields) {
            if (field.field().occurs() == Occurs.MANY && !isOnly(field.field())) continue;
            var first = seen.find(field.field()).orElseThrow();
            if (first != field)
                note(
                        Severity.IGNORED,
                        field.field().name() + " occurs more than once; the first one counts",
                        Clauses.PDU,
                        field);
        }
    }

    /** What may be repeated elsewhere, but not in this PDU. */
    private boolean isOnly(HeaderField<?> field) {
        var type = seen.type.orElse(MessageType.MBOX_DESCR);
        return switch (type) {
            case DELIVERY_IND, READ_REC_IND, READ_ORIG_IND -> field == HeaderField.TO;
            case NOTIFICATION_IND, FORWARD_REQ, MBOX_STORE_REQ, SEND_CONF, FORWARD_CONF ->
                field == HeaderField.CONTENT_LOCATION;
            default -> false;
        };
    }

    private void versions(MessageType type) {
        var version = seen.version();
        var said = seen.find(HeaderField.MMS_VERSION);
        if (!version.isSupported())
            said.ifPresent(it -> note(
                    Severity.BREAKS,
                    "major version " + version.major() + ": receivers of 1.x refuse it",
                    Clauses.FIELDS,
                    it));
        else if (!version.equals(version.known()))
            said.ifPresent(it -> odd("version " + version + " is not known; 1.3 is the last", Clauses.FIELDS, it));
        var since = PduRule.of(type).since();
        if (!version.isAtLeast(since))
            seen.find(HeaderField.MESSAGE_TYPE)
                    .ifPresent(it ->
                            odd(type + " came with version " + since + ", and this says " + version, Clauses.PDU, it));
    }

    private void unexpected(MessageType type) {
        var rule = PduRule.of(type);
        MmsVersion version = seen.version();
        for (var field : seen.fields) {
            var since = PduRule.since(field.field());
            if (!rule.allows(field.field()))
                note(Severity.IGNORED, field.field().name() + " has no place in " + type, Clauses.PDU, field);
            else if (version.isSupported() && !version.isAtLeast(since))
                note(
                        Severity.IGNORED,
                        field.field().name() + " came with version " + since + ", and this says " + version,
                        Clauses.FIELDS,
                        field);
        }
    }

    private void missing(Severity severity, String words) {
        scribe.note(severity, words, Clauses.PDU, seen.end, 0);
    }

    private void odd(String words, String clause, PduSeen.Field at) {
        note(Severity.ODD, words, clause, at);
    }

    private void note(Severity severity, String words, String clause, PduSeen.Field at) {
        scribe.note(severity, words, clause, at.offset(), at.length());
    }
}
