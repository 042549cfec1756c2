package org.heliograph.bearer.smpp;

import java.util.ArrayList;
import java.util.List;
import org.heliograph.octet.Octets;
import org.heliograph.push.ApplicationPorts;
import org.heliograph.push.Concatenation;
import org.heliograph.push.Concatenation.Width;
import org.heliograph.push.Segmentation;
import org.heliograph.push.SmsSegment;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Destination_port;
import org.jsmpp.bean.OptionalParameter.Message_payload;
import org.jsmpp.bean.OptionalParameter.Sar_msg_ref_num;
import org.jsmpp.bean.OptionalParameter.Sar_segment_seqnum;
import org.jsmpp.bean.OptionalParameter.Sar_total_segments;
import org.jsmpp.bean.OptionalParameter.Source_port;

/** Where submit_sm has the ports and the segments of a push. SMSCs differ in which of these they take. */
public enum Carriage {
    /** In a user data header, at the beginning of short_message. */
    UDH {
        @Override
        Piece piece(SmsSegment segment) {
            return new Piece(true, segment.toOctets(), List.of());
        }
    },
    /** In a user data header, at the beginning of message_payload. */
    PAYLOAD_UDH {
        @Override
        Piece piece(SmsSegment segment) {
            return new Piece(true, Octets.EMPTY, List.of(payload(segment.toOctets())));
        }
    },
    /** The whole push in message_payload, its ports in parameters: the SMSC makes the segments. */
    PAYLOAD {
        @Override
        List<Piece> pieces(Octets push, Width references, int reference) {
            if (push.size() > MOST_PAYLOAD) throw new IllegalArgumentException(push.size() + " octets of payload");
            var parameters = ports();
            parameters.add(payload(push));
            return List.of(new Piece(false, Octets.EMPTY, parameters));
        }
    },
    /** In parameters: ports and sar_msg_ref_num, sar_total_segments, sar_segment_seqnum. */
    SAR {
        @Override
        Piece piece(SmsSegment segment) {
            var parameters = ports();
            segment.header().concatenation().ifPresent(it -> parameters.addAll(sar(it)));
            return new Piece(false, segment.data(), parameters);
        }
    };

    private static final int MOST_PAYLOAD = 0xFFFF;

    /**
     * What to submit, in this order.
     *
     * @param reference of which the low bits count
     * @throws IllegalArgumentException if it is too long to be carried so
     */
    List<Piece> pieces(Octets push, Width references, int reference) {
        return new Segmentation(ApplicationPorts.WAP_PUSH, references)
                .split(push, reference).stream().map(this::piece).toList();
    }

    Piece piece(SmsSegment segment) {
        throw new UnsupportedOperationException("segments are the SMSC's");
    }

    private static OptionalParameter payload(Octets octets) {
        return new Message_payload(octets.toArray());
    }

    private static List<OptionalParameter> ports() {
        var parameters = new ArrayList<OptionalParameter>();
        parameters.add(new Source_port((short) ApplicationPorts.WAP_PUSH.source()));
        parameters.add(new Destination_port((short) ApplicationPorts.WAP_PUSH.destination()));
        return parameters;
    }

    private static List<OptionalParameter> sar(Concatenation it) {
        return List.of(
                new Sar_msg_ref_num((short) it.reference()),
                new Sar_total_segments((byte) it.total()),
                new Sar_segment_seqnum((byte) it.sequence()));
    }
}
