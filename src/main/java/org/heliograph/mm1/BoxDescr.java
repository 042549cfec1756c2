package org.heliograph.mm1;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.heliograph.mmbox.BoxContent;
import org.heliograph.pdu.Applic;
import org.heliograph.pdu.BoxState;
import org.heliograph.pdu.Classification;
import org.heliograph.pdu.HeaderField;
import org.heliograph.pdu.MboxDescr;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.Recipients;
import org.heliograph.pdu.ReplyCharging;
import org.heliograph.pdu.Reports;
import org.heliograph.pdu.SendingHistory;
import org.heliograph.relay.BoxRetrieval;
import org.heliograph.wsp.Content;

/**
 * The m-mbox-descr of an entry in a view (OMA-TS-MMS_ENC clause 6): its address, and those of its fields that were asked for.
 *
 * @param attributes X-Mms-Attributes
 */
record BoxDescr(MmsVersion version, Set<HeaderField<?>> attributes, Mm1Settings settings) {
    private static final List<HeaderField<?>> DEFAULT = List.of(
            HeaderField.MESSAGE_ID,
            HeaderField.DATE,
            HeaderField.FROM,
            HeaderField.SUBJECT,
            HeaderField.MESSAGE_SIZE,
            HeaderField.MM_STATE,
            HeaderField.MM_FLAGS);

    static BoxDescr of(MmsVersion version, List<HeaderField<?>> asked, Mm1Settings settings) {
        return new BoxDescr(version, Set.copyOf(asked.isEmpty() ? DEFAULT : asked), settings);
    }

    boolean hasContent() {
        return attributes.contains(HeaderField.CONTENT);
    }

    /** @param all what is said of the entry */
    MboxDescr of(BoxRetrieval entry, MboxDescr all) {
        return new MboxDescr(
                Optional.empty(),
                version,
                Optional.of(ContentLocation.ofEntry(entry.entry().token(), settings)),
                asked(HeaderField.MESSAGE_ID, all.messageId()),
                boxState(entry),
                asked(HeaderField.DATE, all.date()),
                asked(HeaderField.FROM, all.from()),
                recipients(all.recipients()),
                asked(HeaderField.MESSAGE_CLASS, all.messageClass()),
                asked(HeaderField.SUBJECT, all.subject()),
                asked(HeaderField.PRIORITY, all.priority()),
                asked(HeaderField.DELIVERY_TIME, all.deliveryTime()),
                asked(HeaderField.EXPIRY, all.expiry()),
                new Reports(
                        asked(HeaderField.DELIVERY_REPORT, all.reports().delivery()),
                        asked(HeaderField.READ_REPORT, all.reports().read())),
                asked(HeaderField.MESSAGE_SIZE, Optional.of((long) entry.entry().messageSize())),
                asked(HeaderField.REPLY_CHARGING) ? all.replyCharging() : ReplyCharging.NONE,
                asked(HeaderField.PREVIOUSLY_SENT_BY) ? all.history() : SendingHistory.NONE,
                asked(HeaderField.APPLIC_ID) ? all.applic() : Applic.NONE,
                asked(HeaderField.CONTENT_CLASS) ? all.classification() : Classification.UNSAID,
                asked(HeaderField.REPLACE_ID, all.replaceId()),
                asked(HeaderField.ADDITIONAL_HEADERS) ? all.extensions() : List.of(),
                entry.content().map(BoxContent::octets).map(Content::stored));
    }

    private BoxState boxState(BoxRetrieval entry) {
        return new BoxState(
                asked(HeaderField.MM_STATE, Optional.of(Markings.state(entry.entry()))),
                asked(HeaderField.MM_FLAGS) ? Markings.flags(entry.entry()) : List.of());
    }

    private Recipients recipients(Recipients all) {
        return new Recipients(
                asked(HeaderField.TO) ? all.to() : List.of(),
                asked(HeaderField.CC) ? all.cc() : List.of(),
                asked(HeaderField.BCC) ? all.bcc() : List.of());
    }

    private boolean asked(HeaderField<?> field) {
        return attributes.contains(field);
    }

    private <T> Optional<T> asked(HeaderField<T> field, Optional<T> value) {
        return asked(field) ? value : Optional.empty();
    }
}
