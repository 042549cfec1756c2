package org.heliograph.mm1;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import org.heliograph.mm.Content;
import org.heliograph.mm.History;
import org.heliograph.mm.Mm;
import org.heliograph.mm.Role;
import org.heliograph.mmbox.BoxEntry;
import org.heliograph.mmbox.BoxMessage;
import org.heliograph.mmbox.EntryState;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.DecoderLimits;
import org.heliograph.pdu.From;
import org.heliograph.pdu.MboxDescr;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.Pdu;
import org.heliograph.pdu.PduDecoder;
import org.heliograph.pdu.PduEncoder;
import org.heliograph.pdu.PduException;
import org.heliograph.pdu.Recipients;
import org.heliograph.pdu.RetrieveConf;
import org.heliograph.pdu.SendReq;
import org.heliograph.pdu.Storing;
import org.heliograph.relay.Keeping;

/** How messages lie in an MMBox: their fields as one of the {@link Descriptions}, their content apart from it. */
@Dependent
public class BoxForms {
    private final PduDecoder decoder = new PduDecoder(DecoderLimits.OURS);
    private final PduEncoder encoder = new PduEncoder();
    private final Supplier<DecoderLimits> limits;

    @Inject
    public BoxForms(Supplier<DecoderLimits> limits) {
        this.limits = limits;
    }

    /** The wish of X-Mms-Store, which is of version 1.2: an older client could not read what became of it. */
    Optional<Keeping> keeping(MmsVersion version, Storing storing, EntryState preset) {
        boolean wished = storing.store().orElse(false) && version.isAtLeast(MmsVersion.V1_2);
        return wished
                ? Optional.of(new Keeping(
                        this::forSender,
                        Markings.of(storing.state(), storing.flags()).orElse(preset)))
                : Optional.empty();
    }

    /** A message as the one who sent it sees it. */
    BoxMessage forSender(Mm mm, Content content) {
        Recipients visible = RetrieveAnswer.recipients(mm.recipients());
        Recipients all = new Recipients(visible.to(), visible.cc(), RetrieveAnswer.written(mm.recipients(), Role.BCC));
        return message(mm, content, Optional.of(sender(mm)), all);
    }

    /** A message as one of its recipients sees it: no Bcc, and no sender who hides. */
    BoxMessage forRecipient(Mm mm, Content content) {
        Optional<From> from = mm.senderHidden() ? Optional.empty() : Optional.of(sender(mm));
        return message(mm, content, from, RetrieveAnswer.recipients(mm.recipients()));
    }

    private static From sender(Mm mm) {
        return From.of(mm.sender().deviceAddress());
    }

    private BoxMessage message(Mm mm, Content content, Optional<From> from, Recipients recipients) {
        SendReq sent = (SendReq) decoder.fromClient(content.octets());
        return message(
                Descriptions.of(mm, sent, from, recipients),
                sent.content(),
                Optional.of(mm.messageId()),
                mm.forwarded());
    }

    /**
     * A message in an upload: an m-mbox-descr by the book, and what else is one is taken as well.
     *
     * @return empty if it is no PDU, or none that is a message with content
     */
    Optional<BoxMessage> uploaded(Octets octets) {
        Pdu pdu;
        try {
            pdu = new PduDecoder(limits.get()).decode(octets);
        } catch (PduException e) {
            return Optional.empty();
        }
        if (pdu instanceof MboxDescr told) {
            return uploaded(Descriptions.of(told), told.content());
        }
        if (pdu instanceof SendReq draft) {
            return uploaded(Descriptions.of(draft), Optional.of(draft.content()));
        }
        if (pdu instanceof RetrieveConf fetched) {
            return uploaded(Descriptions.of(fetched), fetched.content());
        }
        return Optional.empty();
    }

    private Optional<BoxMessage> uploaded(MboxDescr fields, Optional<org.heliograph.wsp.Content> content) {
        return content.map(present -> message(fields, present, Optional.empty(), History.NONE));
    }

    private BoxMessage message(
            MboxDescr fields, org.heliograph.wsp.Content content, Optional<String> messageId, History history) {
        return new BoxMessage(
                encoder.encode(fields), content.raw(), content.mediaType().name(), messageId, history);
    }

    /** What is said of an entry. */
    MboxDescr fields(BoxEntry entry) {
        return (MboxDescr) decoder.decode(entry.fields());
    }
}
