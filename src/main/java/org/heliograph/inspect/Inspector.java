package org.heliograph.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heliograph.inspect.capture.Capture;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.DecoderLimits;
import org.heliograph.pdu.HeaderField;
import org.heliograph.pdu.PduDecoder;
import org.heliograph.pdu.PduException;
import org.heliograph.push.PushException;
import org.heliograph.push.SmsSegment;
import org.heliograph.push.WapPush;

/** Finds out what octets are, and takes them apart. Any octets have an outcome, in time and memory that grow with them. */
public final class Inspector {
    private final Bounds bounds;

    public Inspector(Bounds bounds) {
        this.bounds = bounds;
    }

    /** @throws IllegalArgumentException if there are more octets than the bounds have */
    public Inspection inspect(Octets octets) {
        if (octets.size() > bounds.octets())
            throw new IllegalArgumentException("more than " + bounds.octets() + " octets");
        var trees = new Trees(bounds);
        if (Capture.isCapture(octets)) return new CaptureInspection(trees, bounds).inspect(octets);
        if (SmppPieces.begins(octets)) return smpp(octets, trees);
        var found = single(octets, trees);
        return new Inspection(found.kind(), octets.size(), List.of(found), List.of());
    }

    private Inspection smpp(Octets octets, Trees trees) {
        var found = new ArrayList<Found>();
        var stream = new SmppStream(trees, bounds.found());
        stream.add(octets, at -> Optional.empty(), (at, it) -> found.add(it));
        return new Inspection(Kind.SMPP_PDU, octets.size(), found, stream.notes());
    }

    private static Found single(Octets octets, Trees trees) {
        if (octets.isEmpty()) return trees.opaque(Kind.UNKNOWN, "nothing", octets, Optional.empty());
        if (isPush(octets)) return trees.push(octets, Optional.empty());
        if (octets.octet(0) == HeaderField.MESSAGE_TYPE.octet()) return trees.pdu(octets, Optional.empty());
        if (isUserData(octets)) return trees.userData(octets, Optional.empty());
        if (octets.octet(0) >= 0x80 || isPdu(octets)) return trees.pdu(octets, Optional.empty());
        return trees.opaque(
                Kind.UNKNOWN,
                "neither a PDU of MMS, a WAP push, a short message, SMPP nor a capture",
                octets,
                Optional.empty());
    }

    /** A push wins over a PDU with strange fields in front only if an MMS PDU is in it. */
    static boolean isPush(Octets octets) {
        if (!WapPush.isClaimedBy(octets)) return false;
        try {
            return WapPush.read(octets).isMms() || !isPdu(octets);
        } catch (PushException e) {
            return !isPdu(octets);
        }
    }

    static boolean isPdu(Octets octets) {
        try {
            new PduDecoder(DecoderLimits.DEFAULT).decode(octets);
            return true;
        } catch (PduException e) {
            return false;
        }
    }

    private static boolean isUserData(Octets octets) {
        try {
            var header = SmsSegment.read(octets).header();
            return header.ports().isPresent() || header.concatenation().isPresent();
        } catch (PushException e) {
            return false;
        }
    }
}
