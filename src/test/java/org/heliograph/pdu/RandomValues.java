package org.heliograph.pdu;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.heliograph.octet.Octets;
import org.heliograph.wsp.CharacterSet;
import org.heliograph.wsp.Content;
import org.heliograph.wsp.ContentDisposition;
import org.heliograph.wsp.EncodedString;
import org.heliograph.wsp.MediaType;
import org.heliograph.wsp.Multipart;
import org.heliograph.wsp.Parameter;
import org.heliograph.wsp.Part;
import org.heliograph.wsp.TextHeader;

/** Values such as header fields and bodies have, the awkward ones more often than in life. */
class RandomValues {
    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "+358401234567/TYPE=PLMN",
            "bob@example.org",
            "Grüße ✓",
            "écrit",
            "\"quoted\"",
            "quoted\"",
            "\t tab",
            "\u007Fdelete",
            "日本語",
            "\uD83D\uDE00",
            "http://mmsc.example.net/r/7f3a",
            "x".repeat(200));
    private static final List<String> TYPES = List.of(
            "text/plain",
            "image/jpeg",
            "application/smil",
            "video/3gpp",
            "text/x-vcard",
            "application/octet-stream",
            "audio/amr",
            "application/vnd.oma.drm.message",
            "x");
    private static final List<String> MULTIPARTS = List.of(
            "application/vnd.wap.multipart.mixed", "application/vnd.wap.multipart.related",
            "application/vnd.wap.multipart.alternative", "multipart/mixed");
    private static final List<String> PARAMETERS = List.of(
            "charset",
            "q",
            "level",
            "type",
            "name",
            "filename",
            "differences",
            "padding",
            "start",
            "start-info",
            "comment",
            "max-age",
            "secure",
            "sec",
            "mac",
            "creation-date",
            "size",
            "x-own",
            "path",
            "domain");
    private static final List<CharacterSet> CHARSETS = List.of(
            CharacterSet.UTF_8,
            CharacterSet.UCS_2,
            CharacterSet.UTF_16,
            new CharacterSet(1013),
            new CharacterSet(1014),
            new CharacterSet(1017),
            new CharacterSet(114));

    final Random random;

    RandomValues(Random random) {
        this.random = random;
    }

    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    <T> T one(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    <T> List<T> some(int atLeast, Supplier<T> value) {
        return Stream.generate(value).limit(atLeast + random.nextInt(3)).toList();
    }

    boolean yes() {
        return random.nextBoolean();
    }

    String text() {
        return one(TEXTS);
    }

    String word() {
        return "w" + Integer.toString(random.nextInt(1000), 36);
    }

    long number() {
        return random.nextLong() >>> 1 + random.nextInt(63);
    }

    Instant time() {
        return Instant.ofEpochSecond(random.nextLong() >>> 24 + random.nextInt(40));
    }

    TimeValue timeValue() {
        return yes() ? TimeValue.at(time()) : TimeValue.in(Duration.ofSeconds(random.nextInt(1 << 30)));
    }

    EncodedString encoded() {
        return yes() ? EncodedString.of(text()) : EncodedString.of(text(), one(CHARSETS));
    }

    From from() {
        return new From(maybe(this::encoded));
    }

    TransactionId transactionId() {
        return yes() ? TransactionId.of(word()) : new TransactionId(Octets.hex("7fe4f6ff01"));
    }

    TextHeader textHeader() {
        return new TextHeader("X-" + word(), text());
    }

    MediaType type(List<String> names) {
        return new MediaType(one(names), random.nextInt(3) > 0 ? List.of() : some(1, this::parameter));
    }

    MediaType bareType() {
        return MediaType.of(one(TYPES));
    }

    Parameter parameter() {
        Parameter.Value value =
                switch (random.nextInt(5)) {
                    case 0 -> new Parameter.Nothing();
                    case 1 -> new Parameter.Number(number());
                    case 2 -> new Parameter.Text(one(List.of("0.50", "0.333", "0.000", "1.2", "utf-8", "text/plain")));
                    default -> new Parameter.Text(text());
                };
        return new Parameter(one(PARAMETERS), value);
    }

    Octets octets() {
        var octets = new byte[random.nextInt(60)];
        random.nextBytes(octets);
        return Octets.of(octets);
    }

    Part part(int nesting) {
        boolean multipart = nesting > 1 && random.nextInt(8) == 0;
        var content = multipart
                ? Content.of(MediaType.MULTIPART_MIXED, multipart(nesting - 1)).body()
                : octets();
        return new Part(
                type(multipart ? MULTIPARTS : TYPES),
                maybe(() -> "<" + text() + ">"),
                maybe(this::text),
                maybe(() -> new ContentDisposition(
                        one(List.of("inline", "attachment", "form-data", "x-own")), some(0, this::parameter))),
                maybe(() -> one(List.of("binary", "8bit", "x"))),
                some(0, this::textHeader),
                content);
    }

    Multipart multipart(int nesting) {
        return new Multipart(some(0, () -> part(nesting)));
    }

    Content content() {
        return random.nextInt(4) == 0 ? Content.of(type(TYPES), octets()) : Content.of(type(MULTIPARTS), multipart(3));
    }
}
