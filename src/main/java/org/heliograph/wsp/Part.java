package org.heliograph.wsp;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heliograph.octet.OctetReader;
import org.heliograph.octet.OctetWriter;
import org.heliograph.octet.Octets;

/**
 * Multipart-entry (WAP-230-WSP clause 8.5): one part of a body with its headers. Its content is a slice of what
 * arrived.
 *
 * @param contentId as it came, most often in angle brackets
 * @param transferEncoding how the content is encoded, though a binary multipart has no need of it
 * @param headers all other header fields that can be told as text
 * @param content as it came, see {@link #decoded()}
 */
public record Part(
        MediaType mediaType,
        Optional<String> contentId,
        Optional<String> contentLocation,
        Optional<ContentDisposition> disposition,
        Optional<String> transferEncoding,
        List<TextHeader> headers,
        Octets content) {
    /** So many fields fit into no sensible header; its octets are bounded besides. */
    private static final int MAX_FIELDS = 100;

    public Part {
        contentId.ifPresent(Texts::requireNoZero);
        contentLocation.ifPresent(Texts::requireNoZero);
        transferEncoding.ifPresent(Texts::requireNoZero);
        headers = List.copyOf(headers);
    }

    public static Part of(MediaType mediaType, Octets content) {
        return new Part(
                mediaType, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), content);
    }

    /** A text in UTF-8, with that charset in its type. */
    public static Part text(MediaType mediaType, String text) {
        return of(mediaType.with(CharacterSet.UTF_8), Octets.utf8(text));
    }

    /**
     * The same part under a name: as Content-Location, as Content-ID in angle brackets and as parameter of its type, for
     * clients differ in which of them they look a SMIL reference up. Keep it us-ascii.
     */
    public Part named(String name) {
        return new Part(
                mediaType.with(Parameter.of("name", name)),
                Optional.of("<" + name + ">"),
                Optional.of(name),
                disposition,
                transferEncoding,
                headers,
                content);
    }

    public Part with(ContentDisposition newDisposition) {
        return new Part(
                mediaType, contentId, contentLocation, Optional.of(newDisposition), transferEncoding, headers, content);
    }

    /** The content as text, by the charset of its type. */
    public String text() {
        var octets = decoded();
        return mediaType
                .charset()
                .filter(set -> !set.equals(CharacterSet.US_ASCII))
                .flatMap(CharacterSet::charset)
                .map((Charset charset) -> octets.text(charset))
                .orElseGet(() -> Texts.decode(octets));
    }

    /** The content freed of its transfer encoding, if it has one that we know and that it keeps to. */
    public Octets decoded() {
        return transferEncoding
                .flatMap(encoding -> TransferEncoding.decode(encoding, content))
                .orElse(content);
    }

    /** The multipart inside this part, if it is one. */
    public Optional<Multipart> multipart(MultipartLimits limits) {
        return mediaType.isWapMultipart() ? Optional.of(Multipart.read(content.reader(), limits)) : Optional.empty();
    }

    /** Reads a part; a multipart inside is read as well, so that nobody comes upon its faults later. */
    static Part read(OctetReader in, MultipartLimits limits) {
        int headersLength = Integers.uintvar(in);
        int dataLength = Integers.uintvar(in);
        var headers = in.slice(headersLength);
        if (headersLength > limits.headerOctets())
            throw headers.limit("part headers of more than " + limits.headerOctets() + " octets");
        var data = in.slice(dataLength);
        var part = read(headers, data.window(dataLength).rest());
        if (part.mediaType.isWapMultipart()) {
            if (limits.nesting() <= 1) throw data.limit("multiparts nested too deep");
            Multipart.read(data, limits.inner());
        }
        return part;
    }

    /** Reads a part whose headers and content have been taken apart. */
    public static Part read(OctetReader headers, Octets content) {
        var mediaType = MediaType.read(headers);
        var collected = new PartHeaders();
        HeaderFields.read(headers, MAX_FIELDS, collected);
        return collected.part(mediaType, content);
    }

    void write(OctetWriter out) {
        var head = new OctetWriter(128);
        mediaType.write(head);
        contentId.ifPresent(id -> Texts.quoted(head.octet(PartHeaders.CONTENT_ID | 0x80), id));
        contentLocation.ifPresent(uri -> Texts.text(head.octet(PartHeaders.CONTENT_LOCATION | 0x80), uri));
        disposition.ifPresent(it -> it.write(head.octet(PartHeaders.CONTENT_DISPOSITION | 0x80)));
        transferEncoding.ifPresent(it -> new TextHeader(PartHeaders.TRANSFER_ENCODING_NAME, it).write(head));
        headers.forEach(header -> header.write(head));
        Integers.uintvar(out, head.size());
        Integers.uintvar(out, content.size());
        out.octets(head.toOctets()).octets(content);
    }

    /** All names SMIL may know this part by: Content-Location, Content-ID without brackets, name, filename. */
    public List<String> names() {
        var names = new ArrayList<String>(4);
        contentLocation.ifPresent(names::add);
        contentId.map(Part::withoutBrackets).ifPresent(names::add);
        mediaType.text("name").ifPresent(names::add);
        disposition.flatMap(ContentDisposition::filename).ifPresent(names::add);
        return List.copyOf(names);
    }

    private static String withoutBrackets(String id) {
        return id.startsWith("<") && id.endsWith(">") ? id.substring(1, id.length() - 1) : id;
    }
}
