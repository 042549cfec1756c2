package org.heliograph.wsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.heliograph.octet.OctetReader;
import org.heliograph.octet.Octets;

/** Collects the header fields of a part. As everywhere the first of a repeated field counts. */
final class PartHeaders implements HeaderFields.Sink {
    static final int CONTENT_LOCATION = 0x0E;
    static final int CONTENT_ID = 0x40;
    static final int CONTENT_DISPOSITION = 0x45;
    private static final int CONTENT_ENCODING = 0x0B;
    private static final int CONTENT_LENGTH = 0x0D;
    private static final int CONTENT_DISPOSITION_OLD = 0x2E;
    /** Expect in WSP 1.5, but what Android writes its Content-Transfer-Encoding under. */
    private static final int EXPECT = 0x48;

    static final String TRANSFER_ENCODING_NAME = "Content-Transfer-Encoding";
    private static final List<String> CODINGS = List.of("gzip", "compress", "deflate");

    private Optional<String> id = Optional.empty();
    private Optional<String> location = Optional.empty();
    private Optional<ContentDisposition> disposition = Optional.empty();
    private Optional<String> transferEncoding = Optional.empty();
    private List<TextHeader> others = List.of();

    Part part(MediaType mediaType, Octets content) {
        return new Part(mediaType, id, location, disposition, transferEncoding, others, content);
    }

    @Override
    public boolean numbered(int offset, int number, OctetReader in) {
        switch (number) {
            case CONTENT_LOCATION -> location = first(location, uri(in));
            case CONTENT_ID -> id = first(id, uri(in));
            case EXPECT -> transferEncoding = first(transferEncoding, uri(in));
            case CONTENT_DISPOSITION, CONTENT_DISPOSITION_OLD -> {
                var read = ContentDisposition.read(in);
                if (disposition.isEmpty()) disposition = read;
            }
            case CONTENT_ENCODING -> coding(in).ifPresent(value -> add("Content-Encoding", value));
            case CONTENT_LENGTH -> integer(in).ifPresent(value -> add("Content-Length", value));
            default -> Integers.anyValue(in);
        }
        return true;
    }

    @Override
    public void text(int offset, TextHeader header) {
        var value = Optional.of(header.value());
        switch (header.name().toLowerCase(Locale.ROOT)) {
            case "content-transfer-encoding" -> transferEncoding = first(transferEncoding, value);
            case "content-id" -> id = first(id, value);
            case "content-location" -> location = first(location, value);
            default -> add(header.name(), header.value());
        }
    }

    /** The fields as text. */
    String tell() {
        var all = new ArrayList<>(others);
        id.ifPresent(value -> all.add(new TextHeader("Content-ID", value)));
        location.ifPresent(value -> all.add(new TextHeader("Content-Location", value)));
        disposition.ifPresent(value -> all.add(new TextHeader("Content-Disposition", value.toString())));
        transferEncoding.ifPresent(value -> all.add(new TextHeader(TRANSFER_ENCODING_NAME, value)));
        return all.stream().map(TextHeader::toString).collect(Collectors.joining(", "));
    }

    private void add(String name, String value) {
        if (others.isEmpty()) others = new ArrayList<>();
        others.add(new TextHeader(name, value));
    }

    private static Optional<String> first(Optional<String> known, Optional<String> read) {
        return known.isPresent() ? known : read;
    }

    /** A text, quoted or not; anything else is passed over. */
    private static Optional<String> uri(OctetReader in) {
        int first = in.peek();
        if (first == 0 || first > Integers.LENGTH_QUOTE && first < 0x80) return Optional.of(Texts.maybeQuoted(in));
        Integers.anyValue(in);
        return Optional.empty();
    }

    private static Optional<String> coding(OctetReader in) {
        if (in.peek() < 0x80) return uri(in);
        int index = in.octet() & 0x7F;
        return index < CODINGS.size() ? Optional.of(CODINGS.get(index)) : Optional.empty();
    }

    private static Optional<String> integer(OctetReader in) {
        int first = in.peek();
        if (first == 0 || first >= Integers.LENGTH_QUOTE && first < 0x80) {
            Integers.anyValue(in);
            return Optional.empty();
        }
        return Optional.of(Long.toString(Integers.integer(in)));
    }
}
