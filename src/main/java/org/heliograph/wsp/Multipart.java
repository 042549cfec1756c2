package org.heliograph.wsp;

import java.util.ArrayList;
import java.util.List;
import org.heliograph.octet.OctetException;
import org.heliograph.octet.OctetReader;
import org.heliograph.octet.OctetWriter;

/** Multipart (WAP-230-WSP clause 8.5): a body in parts, each with its length, where MIME has boundaries. */
public record Multipart(List<Part> parts) {
    public Multipart {
        parts = List.copyOf(parts);
    }

    public static Multipart of(Part... parts) {
        return new Multipart(List.of(parts));
    }

    /**
     * Reads parts up to the end. More parts announced than there are means that the body was cut short, and is a fault.
     * Fewer announced is a habit of some clients: what follows are parts if it can be read as parts to its very end, and
     * otherwise padding that nobody needs. With none announced every part that can be read is one.
     */
    public static Multipart read(OctetReader in, MultipartLimits limits) {
        int announced = Integers.uintvar(in);
        if (announced > limits.parts()) throw tooMany(in, limits);
        var parts = new ArrayList<Part>(announced);
        for (int i = 0; i < announced; i++) parts.add(Part.read(in, limits));
        if (in.hasMore()) readUnannounced(in, limits, parts);
        return new Multipart(parts);
    }

    private static void readUnannounced(OctetReader in, MultipartLimits limits, List<Part> parts) {
        int announced = parts.size();
        try {
            while (in.hasMore()) {
                if (parts.size() == limits.parts()) throw tooMany(in, limits);
                parts.add(Part.read(in, limits));
            }
        } catch (OctetException e) {
            if (e.reason() == OctetException.Reason.LIMIT) throw e;
            if (announced > 0) parts.subList(announced, parts.size()).clear();
        }
    }

    private static OctetException tooMany(OctetReader in, MultipartLimits limits) {
        return in.limit("more than " + limits.parts() + " parts");
    }

    public void write(OctetWriter out) {
        Integers.uintvar(out, parts.size());
        parts.forEach(part -> part.write(out));
    }

    /** Octets of all contents together. */
    public int contentSize() {
        return parts.stream().mapToInt(part -> part.content().size()).sum();
    }
}
