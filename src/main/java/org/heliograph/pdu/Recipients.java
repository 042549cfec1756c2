package org.heliograph.pdu;

import java.util.List;
import java.util.stream.Stream;
import org.heliograph.wsp.EncodedString;

/** To, Cc and Bcc (OMA-TS-MMS_ENC clause 7), as written by whoever sent them. */
public record Recipients(List<EncodedString> to, List<EncodedString> cc, List<EncodedString> bcc) {
    public static final Recipients NONE = new Recipients(List.of(), List.of(), List.of());

    public Recipients {
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        bcc = List.copyOf(bcc);
    }

    /** Recipients in To alone. */
    public static Recipients to(String... addresses) {
        return new Recipients(Stream.of(addresses).map(EncodedString::of).toList(), List.of(), List.of());
    }

    public boolean isEmpty() {
        return to.isEmpty() && cc.isEmpty() && bcc.isEmpty();
    }

    public int count() {
        return to.size() + cc.size() + bcc.size();
    }

    /** The same as recipients may see it: without Bcc. */
    public Recipients visible() {
        return bcc.isEmpty() ? this : new Recipients(to, cc, List.of());
    }

    static Recipients read(Headers in) {
        return new Recipients(in.all(HeaderField.TO), in.all(HeaderField.CC), in.all(HeaderField.BCC));
    }

    void write(HeaderWriter out) {
        out.putAll(HeaderField.TO, to).putAll(HeaderField.CC, cc).putAll(HeaderField.BCC, bcc);
    }
}
