package org.heliograph.mm1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heliograph.relay.Messages.NOW;
import static org.heliograph.relay.Messages.SENDER;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.heliograph.mm.Addressee;
import org.heliograph.mm.Content;
import org.heliograph.mm.Mm;
import org.heliograph.mm.Priority;
import org.heliograph.mm.Role;
import org.heliograph.mm.Route;
import org.heliograph.mm.Submission;
import org.heliograph.mm.Traits;
import org.heliograph.mmbox.BoxMessage;
import org.heliograph.mmbox.EntryState;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.DecoderLimits;
import org.heliograph.pdu.From;
import org.heliograph.pdu.MboxDescr;
import org.heliograph.pdu.MmFlag;
import org.heliograph.pdu.MmFlag.Action;
import org.heliograph.pdu.MmState;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.PduDecoder;
import org.heliograph.pdu.SendReq;
import org.heliograph.pdu.Storing;
import org.heliograph.relay.Keeping;
import org.heliograph.relay.Messages;
import org.heliograph.wsp.EncodedString;
import org.junit.jupiter.api.Test;

class BoxFormsTest {
    private static final SendReq REQUEST =
            Phone.message("S1", "hello", "+15550002").build();

    private final BoxForms forms = new BoxForms(() -> DecoderLimits.DEFAULT);

    @Test
    void showsTheSenderAllAndARecipientNeitherBccNorASenderWhoHides() {
        Mm mm = mm();
        MboxDescr own = read(forms.forSender(mm, content()));
        assertThat(own.from()).contains(From.of("+15550001/TYPE=PLMN"));
        assertThat(own.recipients().bcc()).extracting(EncodedString::text).containsExactly("+15550003/TYPE=PLMN");
        MboxDescr theirs = read(forms.forRecipient(mm, content()));
        assertThat(theirs.from()).isEmpty();
        assertThat(theirs.recipients().to()).isEqualTo(own.recipients().to()).hasSize(1);
        assertThat(theirs.recipients().bcc()).isEmpty();
        assertThat(theirs.subject()).isEqualTo(REQUEST.subject());
    }

    @Test
    void keepsTheContentAsItCameApartFromTheFields() {
        BoxMessage message = forms.forSender(mm(), content());
        assertThat(message.content()).isEqualTo(REQUEST.content().raw());
        assertThat(read(message).content()).isEmpty();
        assertThat(message.size())
                .isEqualTo(message.fields().size() + message.content().size());
    }

    @Test
    void takesTheWishToKeepFromVersion12On() {
        Storing wish = new Storing(
                Optional.of(true),
                Optional.of(MmState.DRAFT),
                List.of(
                        new MmFlag(Action.ADD, EncodedString.of("a")),
                        new MmFlag(Action.REMOVE, EncodedString.of("b")),
                        new MmFlag(Action.FILTER, EncodedString.of("c"))));
        Keeping keeping = forms.keeping(MmsVersion.V1_2, wish, EntryState.SENT).orElseThrow();
        assertThat(keeping.marking().state()).contains(EntryState.DRAFT);
        assertThat(keeping.marking().added()).containsExactly("a");
        assertThat(keeping.marking().removed()).containsExactly("b");
        assertThat(forms.keeping(MmsVersion.V1_1, wish, EntryState.SENT)).isEmpty();
        Storing unwanted = new Storing(Optional.of(false), Optional.empty(), List.of());
        assertThat(forms.keeping(MmsVersion.V1_3, unwanted, EntryState.SENT)).isEmpty();
        assertThat(forms.keeping(MmsVersion.V1_3, Storing.UNSAID, EntryState.SENT))
                .isEmpty();
    }

    private static MboxDescr read(BoxMessage message) {
        return (MboxDescr) new PduDecoder(DecoderLimits.DEFAULT).decode(message.fields());
    }

    private static Mm mm() {
        Traits hidden = new Traits(
                Optional.of("Hi"),
                "personal",
                Priority.NORMAL,
                false,
                false,
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        List<Addressee> addressees = List.of(Messages.to("+15550002"), Messages.addressee(Role.BCC, "+15550003"));
        Submission plain = Messages.submission("", addressees, Optional.empty());
        Mm.Times times = new Mm.Times(NOW, NOW, NOW.plus(Duration.ofDays(1)));
        return Mm.of(Messages.withTraits(plain, hidden), SENDER, "mmsc.test", times, addressee -> Route.LOCAL);
    }

    private static Content content() {
        Octets octets = Octets.of(Phone.octets(REQUEST));
        return SendTransaction.content(REQUEST, octets);
    }
}
