package org.heliograph.handset.compose;

import static java.util.Map.entry;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.heliograph.octet.Octets;
import org.heliograph.wsp.MediaType;

/**
 * What a file is: by its first octets if they tell, for they do not lie, else by the end of its name. The names are those
 * that phones understand (OMA-TS-MMS_CONF).
 */
final class FileTypes {
    private static final MediaType UNKNOWN = MediaType.of("application/octet-stream");
    private static final int LOOKED_AT = 16;
    private static final int BRAND_AT = 8;

    /** First octets in hexadecimal; a dot stands for any digit. */
    private record Signature(String octets, String type) {
        boolean isOf(String head) {
            if (head.length() < octets.length()) return false;
            for (int i = 0; i < octets.length(); i++) {
                if (octets.charAt(i) != '.' && octets.charAt(i) != head.charAt(i)) return false;
            }
            return true;
        }
    }

    private static final List<Signature> SIGNATURES = List.of(
            new Signature("ffd8ff", "image/jpeg"),
            new Signature("89504e470d0a1a0a", "image/png"),
            new Signature("474946383", "image/gif"),
            new Signature("52494646........57454250", "image/webp"),
            new Signature("52494646........57415645", "audio/wav"),
            new Signature("2321414d522d5742", "audio/amr-wb"),
            new Signature("2321414d52", "audio/amr"),
            new Signature("4f676753", "audio/ogg"),
            new Signature("4d546864", "audio/midi"),
            new Signature("494433", "audio/mpeg"));

    private static final Map<String, String> EXTENSIONS = Map.ofEntries(
            entry("jpg", "image/jpeg"),
            entry("jpeg", "image/jpeg"),
            entry("png", "image/png"),
            entry("gif", "image/gif"),
            entry("webp", "image/webp"),
            entry("bmp", "image/bmp"),
            entry("wbmp", "image/vnd.wap.wbmp"),
            entry("heic", "image/heic"),
            entry("svg", "image/svg+xml"),
            entry("amr", "audio/amr"),
            entry("awb", "audio/amr-wb"),
            entry("mp3", "audio/mpeg"),
            entry("m4a", "audio/mp4"),
            entry("aac", "audio/aac"),
            entry("ogg", "audio/ogg"),
            entry("wav", "audio/wav"),
            entry("mid", "audio/midi"),
            entry("3gp", "video/3gpp"),
            entry("3g2", "video/3gpp2"),
            entry("mp4", "video/mp4"),
            entry("webm", "video/webm"),
            entry("txt", "text/plain"),
            entry("html", "text/html"),
            entry("vcf", "text/x-vcard"),
            entry("vcs", "text/x-vcalendar"),
            entry("ics", "text/calendar"),
            entry("smil", "application/smil"),
            entry("smi", "application/smil"),
            entry("pdf", "application/pdf"),
            entry("zip", "application/zip"));

    private FileTypes() {}

    static MediaType of(String name, Octets octets) {
        var head = octets.slice(0, Math.min(LOOKED_AT, octets.size()));
        return bySignature(head)
                .or(() -> byBrand(name, head))
                .or(() -> byExtension(name))
                .map(MediaType::of)
                .orElse(UNKNOWN);
    }

    private static Optional<String> bySignature(Octets head) {
        var hex = head.toHex();
        return SIGNATURES.stream()
                .filter(signature -> signature.isOf(hex))
                .map(Signature::type)
                .findFirst();
    }

    /** Files of the ISO base media family say by a brand what they are; sound and film share most brands. */
    private static Optional<String> byBrand(String name, Octets head) {
        var text = head.text(StandardCharsets.ISO_8859_1);
        if (text.length() < LOOKED_AT || !text.startsWith("ftyp", 4)) return Optional.empty();
        var brand = text.substring(BRAND_AT, BRAND_AT + 3);
        return switch (brand) {
            case "3gp" -> Optional.of("video/3gpp");
            case "3g2" -> Optional.of("video/3gpp2");
            case "hei", "mif" -> Optional.of("image/heic");
            case "M4A" -> Optional.of("audio/mp4");
            default -> byExtension(name).or(() -> Optional.of("video/mp4"));
        };
    }

    private static Optional<String> byExtension(String name) {
        var extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(EXTENSIONS.get(extension));
    }
}
