package org.heliograph.admin;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.heliograph.wsp.Part;

/** A part of somebody's message as it is handed to a browser, which shall neither run it nor guess what it is. */
record ServedPart(Part part) {
    private static final Set<String> TEXTS = Set.of("text/plain", "application/smil");
    private static final Set<String> RUNNABLE_IMAGES = Set.of("image/svg+xml", "image/svg");
    private static final Pattern TYPE = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+/[A-Za-z0-9!#$%&'*+.^_`|~-]+");
    private static final int LONGEST_NAME = 100;

    /** Whether a browser may show it, which runs no script for it. */
    boolean isInline() {
        String type = part.mediaType().name();
        boolean picture = type.startsWith("image/") && !RUNNABLE_IMAGES.contains(type) && !type.endsWith("xml");
        return isText() || isToken(type) && (picture || type.startsWith("audio/") || type.startsWith("video/"));
    }

    /** Whether it can stand in a header field (RFC 9110 clause 8.3.1): a sender may write anything. */
    private static boolean isToken(String type) {
        return TYPE.matcher(type).matches();
    }

    private boolean isText() {
        return TEXTS.contains(part.mediaType().name());
    }

    /** Text in UTF-8, all else as it came. */
    byte[] octets() {
        return isText()
                ? part.text().getBytes(StandardCharsets.UTF_8)
                : part.decoded().toArray();
    }

    String mediaType() {
        if (isText()) {
            return "text/plain; charset=UTF-8";
        }
        return isInline() ? part.mediaType().name() : "application/octet-stream";
    }

    String disposition() {
        String name = name().replaceAll("[^A-Za-z0-9._-]", "_");
        return (isInline() ? "inline" : "attachment") + "; filename=\"" + (name.isEmpty() ? "part" : name) + "\"";
    }

    /** What the sender called it; empty if nothing. */
    String name() {
        Optional<String> name = part.names().stream().findFirst();
        return name.map(it -> it.substring(0, Math.min(it.length(), LONGEST_NAME)))
                .orElse("");
    }
}
