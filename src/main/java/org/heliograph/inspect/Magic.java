package org.heliograph.inspect;

import java.util.Optional;
import org.heliograph.octet.Octets;

/** What kind of picture or sound octets are, by how they begin. */
enum Magic {
    JPEG("image/jpeg", 0, "ffd8ff", "image/jpg", "image/pjpeg"),
    PNG("image/png", 0, "89504e470d0a1a0a"),
    GIF("image/gif", 0, "47494638"),
    AMR("audio/amr", 0, "2321414d52", "audio/amr-wb"),
    MIDI("audio/midi", 0, "4d546864", "audio/mid", "audio/x-midi", "audio/sp-midi"),
    MP4(
            "video/mp4",
            4,
            "66747970",
            "video/3gpp",
            "video/3gpp2",
            "audio/mp4",
            "audio/3gpp",
            "video/quicktime",
            "audio/mp4a-latm",
            "image/heic");

    private final String type;
    private final int at;
    private final Octets beginning;
    private final String[] others;

    Magic(String type, int at, String beginning, String... others) {
        this.type = type;
        this.at = at;
        this.beginning = Octets.hex(beginning);
        this.others = others;
    }

    /** The media type that octets betray. */
    static Optional<String> of(Octets data) {
        for (var magic : values()) {
            int end = magic.at + magic.beginning.size();
            if (data.size() >= end
                    && data.slice(magic.at, magic.beginning.size()).equals(magic.beginning))
                return Optional.of(magic.type);
        }
        return Optional.empty();
    }

    /** Whether a type may be said of octets that betray another. */
    static boolean agree(String betrayed, String said) {
        if (betrayed.equals(said) || said.endsWith("/*") || said.equals("application/octet-stream")) return true;
        for (var magic : values()) {
            if (!magic.type.equals(betrayed)) continue;
            for (var other : magic.others) if (other.equals(said)) return true;
        }
        return false;
    }
}
