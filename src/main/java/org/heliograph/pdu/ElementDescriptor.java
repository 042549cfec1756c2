package org.heliograph.pdu;

import java.util.Optional;
import org.heliograph.octet.OctetReader;
import org.heliograph.octet.OctetWriter;
import org.heliograph.wsp.Integers;
import org.heliograph.wsp.MediaType;
import org.heliograph.wsp.Texts;

/**
 * X-Mms-Element-Descriptor (OMA-TS-MMS_ENC clause 7): names the root of a message before it is fetched.
 *
 * @param reference of the content, as its Content-ID
 * @param type its media type
 */
public record ElementDescriptor(String reference, Optional<MediaType> type) {
    private static final int TYPE = 0x82;

    public ElementDescriptor {
        Texts.requireNoZero(reference);
        type.ifPresent(media -> {
            if (!media.parameters().isEmpty()) throw new IllegalArgumentException("a type here has no parameters");
        });
    }

    static ElementDescriptor read(OctetReader in) {
        var slice = Integers.valueSlice(in);
        var reference = Texts.text(slice);
        Optional<MediaType> type = Optional.empty();
        while (slice.hasMore()) {
            if (slice.peek() == TYPE && type.isEmpty()) {
                slice.octet();
                type = Optional.of(MediaType.of(MediaType.read(slice).name()));
            } else {
                skipParameter(slice);
            }
        }
        return new ElementDescriptor(reference, type);
    }

    private static void skipParameter(OctetReader slice) {
        if (slice.peek() >= 0x80) slice.octet();
        else slice.takeToZero();
        Integers.anyValue(slice);
    }

    void write(OctetWriter out) {
        var value = new OctetWriter(64);
        Texts.text(value, reference);
        type.ifPresent(media -> media.write(value.octet(TYPE)));
        Integers.lengthAndValue(out, value);
    }

    @Override
    public String toString() {
        return reference + type.map(media -> "; type=" + media).orElse("");
    }
}
