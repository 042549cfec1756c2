package org.heliograph.inspect;

import java.util.Optional;
import java.util.function.Function;
import org.heliograph.inspect.capture.HttpMessage;
import org.heliograph.octet.OctetException;
import org.heliograph.octet.OctetReader;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.DecoderLimits;
import org.heliograph.pdu.PduDecoder;
import org.heliograph.pdu.PduException;

/** Makes one thing found of octets of a kind. */
final class Trees {
    private final Bounds bounds;
    private final Budget budget;

    Trees(Bounds bounds) {
        this.bounds = bounds;
        budget = new Budget(bounds.pieces());
    }

    Found pdu(Octets octets, Optional<Envelope> envelope) {
        return tree(Kind.MMS_PDU, octets, envelope, (scribe, in) -> {
            var title = new PduPieces(scribe, bounds.nesting()).read(in).title();
            judged(scribe, octets, 0);
            return title;
        });
    }

    Found push(Octets octets, Optional<Envelope> envelope) {
        return tree(Kind.WAP_PUSH, octets, envelope, (scribe, in) -> {
            var pdu = new PushPieces(scribe, bounds.nesting()).read(in);
            pdu.ifPresent(it -> judged(scribe, octets, it.start));
            return "WAP push" + pdu.map(it -> " of " + it.title()).orElse("");
        });
    }

    Found userData(Octets octets, Optional<Envelope> envelope) {
        return tree(Kind.SMS_USER_DATA, octets, envelope, (scribe, in) -> {
            var header = new UserDataPieces(scribe);
            header.read(in);
            if (header.isOneOfSeveral() || !in.hasMore()) {
                rest("data of this segment", scribe, in);
                return "short message, one of several segments";
            }
            var pdu = new PushPieces(scribe, bounds.nesting()).read(in);
            return "short message" + pdu.map(it -> " with " + it.title()).orElse("");
        });
    }

    /** What was read is told to who wants to put segments together. */
    Found smpp(Octets octets, Function<SmppPieces, Optional<Envelope>> envelope) {
        var scribe = new Scribe(budget, bounds.deviations());
        var pieces = new SmppPieces(scribe, bounds.nesting());
        var title = guarded(scribe, octets, in -> {
            pieces.read(in);
            return pieces.title();
        });
        return found(Kind.SMPP_PDU, title, octets, envelope.apply(pieces), scribe);
    }

    /** A message of HTTP, as header and body. */
    Found http(HttpMessage message, Optional<Envelope> envelope) {
        return tree(Kind.HTTP, message.octets(), envelope, (scribe, in) -> {
            in.skip(message.headerSize());
            scribe.leaf("header", message.startLine(), 0, in);
            if (in.hasMore()) rest("body", scribe, in);
            return message.startLine();
        });
    }

    /** Octets that need no tree. */
    Found opaque(Kind kind, String title, Octets octets, Optional<Envelope> envelope) {
        return tree(kind, octets, envelope, (scribe, in) -> {
            rest("octets", scribe, in);
            return title;
        });
    }

    private interface Reading {
        String read(Scribe scribe, OctetReader in);
    }

    private Found tree(Kind kind, Octets octets, Optional<Envelope> envelope, Reading reading) {
        var scribe = new Scribe(budget, bounds.deviations());
        var title = guarded(scribe, octets, in -> reading.read(scribe, in));
        return found(kind, title, octets, envelope, scribe);
    }

    private static String guarded(Scribe scribe, Octets octets, Function<OctetReader, String> reading) {
        var in = octets.reader();
        try {
            return reading.apply(in);
        } catch (OctetException e) {
            scribe.note(e);
            return "octets that end too early";
        } catch (Budget.SpentException e) {
            scribe.note(Severity.ODD, "more than one inspection shows: the tree ends here", "", in.offset(), 0);
            return "more than one inspection shows";
        }
    }

    private static Found found(Kind kind, String title, Octets octets, Optional<Envelope> envelope, Scribe scribe) {
        var tree = scribe.whole(title, octets.size() + " octets", "", octets.size());
        return new Found(kind, title, envelope, octets, tree, scribe.deviations());
    }

    private static void rest(String name, Scribe scribe, OctetReader in) {
        int at = in.offset();
        in.rest();
        scribe.leaf(name, "", at, in);
    }

    /** Whether it is taken is not for us to say but for the decoder. */
    private static void judged(Scribe scribe, Octets octets, int start) {
        try {
            new PduDecoder(DecoderLimits.DEFAULT).decode(octets.from(start));
        } catch (PduException e) {
            scribe.note(
                    Severity.BREAKS,
                    "this server refuses it: " + e.getMessage().replaceFirst(" at octet [0-9]+", ""),
                    Clauses.PDU,
                    Math.min(start + e.offset(), octets.size()),
                    0);
        }
    }
}
