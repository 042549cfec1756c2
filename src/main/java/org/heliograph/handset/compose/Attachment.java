package org.heliograph.handset.compose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.heliograph.octet.Octets;
import org.heliograph.wsp.CharacterSet;
import org.heliograph.wsp.MediaType;
import org.heliograph.wsp.Part;

/**
 * A file that goes with a message.
 *
 * @param name without directories, as its owner wrote it
 */
public record Attachment(String name, MediaType mediaType, Octets octets) {
    /** Reads a file whole and looks what it is. */
    public static Attachment read(Path file) throws IOException {
        var octets = Octets.of(Files.readAllBytes(file));
        var name = file.getFileName().toString();
        return new Attachment(name, FileTypes.of(name, octets), octets);
    }

    /** A text as a file of its own, in UTF-8. */
    public static Attachment text(String name, String text) {
        return new Attachment(name, MediaType.TEXT_PLAIN, Octets.utf8(text));
    }

    public boolean isImage() {
        return isA("image/");
    }

    public boolean isAudio() {
        return isA("audio/");
    }

    public boolean isVideo() {
        return isA("video/");
    }

    private boolean isA(String family) {
        return mediaType.name().startsWith(family);
    }

    /** As a part under the name that the presentation knows it by. */
    Part part(String partName) {
        var type = mediaType.is("text/plain") ? mediaType.with(CharacterSet.UTF_8) : mediaType;
        return Part.of(type, octets).named(partName);
    }
}
