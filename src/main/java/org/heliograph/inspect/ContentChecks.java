package org.heliograph.inspect;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.heliograph.pdu.HeaderField;
import org.heliograph.pdu.MessageType;
import org.heliograph.wsp.MediaType;
import org.heliograph.wsp.Part;

/** Whether content hangs together: its type, its presentation, and what that refers to (RFC 2387, OMA-TS-MMS_CONF). */
final class ContentChecks {
    private static final String RELATED = "RFC 2387 3";
    private static final String SMIL = "OMA-TS-MMS_CONF, SMIL";
    private static final Pattern REFERENCE = Pattern.compile("\\bsrc\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final int LONGEST_SMIL = 65_536;

    private final Scribe scribe;
    private final PduSeen seen;

    ContentChecks(Scribe scribe, PduSeen seen) {
        this.scribe = scribe;
        this.seen = seen;
    }

    void check() {
        boolean retrieval =
                seen.type.filter(it -> it == MessageType.RETRIEVE_CONF).isPresent();
        if (seen.body.isEmpty()) return;
        var body = seen.body.get();
        if (retrieval && !body.type().isMultipart())
            scribe.note(
                    Severity.BREAKS,
                    "Content-Type is no multipart: Android drops such an m-retrieve-conf without a word",
                    Clauses.PHONES,
                    body.typeOffset(),
                    body.offset() - body.typeOffset());
        if (retrieval
                && seen.value(HeaderField.RETRIEVE_STATUS)
                        .filter(it -> it.octet() != 0x80)
                        .isPresent()) return;
        if (body.parts().isEmpty()) return;
        names(body);
        if (body.type().name().endsWith("multipart.related") || body.type().is("multipart/related")) related(body);
        else if (body.parts().stream().anyMatch(it -> isSmil(it.part().mediaType())))
            type(body, "there is a presentation (SMIL), so this should be a multipart.related", RELATED);
        body.parts().stream()
                .filter(it -> isSmil(it.part().mediaType()))
                .findFirst()
                .ifPresent(smil -> references(body, smil));
    }

    static boolean isSmil(MediaType type) {
        return type.is("application/smil") || type.is("application/smil+xml");
    }

    private void related(PduSeen.Body body) {
        var root = body.parts().get(0);
        var start = body.type().text("start");
        if (start.isPresent()) {
            var named = body.parts().stream()
                    .filter(it -> it.part()
                            .contentId()
                            .filter(id -> sameId(id, start.get()))
                            .isPresent())
                    .findFirst();
            if (named.isEmpty())
                type(
                        body,
                        "start is " + start.get()
                                + ", and no part has this Content-ID; the first part is taken for the root",
                        RELATED);
            root = named.orElse(root);
        } else if (!isSmil(root.part().mediaType())) {
            type(
                    body,
                    "no start says which part is the presentation, and the first one is "
                            + root.part().mediaType().name(),
                    RELATED);
        }
        kind(body, root);
    }

    private void kind(PduSeen.Body body, PduSeen.Entry root) {
        var said = body.type().text("type");
        var its = root.part().mediaType();
        if (said.isEmpty()) type(body, "a multipart.related says by type what its root is", RELATED);
        else if (!its.is(said.get()))
            type(body, "type says " + said.get() + ", and the root is " + its.name(), RELATED);
        if (!isSmil(its))
            entry(root, "the root of a multipart.related is SMIL in MMS, and this is " + its.name(), SMIL);
    }

    private static boolean sameId(String one, String other) {
        return bare(one).equals(bare(other));
    }

    private static String bare(String id) {
        return id.startsWith("<") && id.endsWith(">") ? id.substring(1, id.length() - 1) : id;
    }

    private void names(PduSeen.Body body) {
        Set<String> before = new HashSet<>();
        for (var entry : body.parts()) {
            var part = entry.part();
            boolean smil = isSmil(part.mediaType());
            if (part.contentId().isEmpty() && part.contentLocation().isEmpty() && !smil)
                entry(
                        entry,
                        "a part with neither Content-Location nor Content-ID: a presentation cannot refer to it",
                        SMIL);
            for (var name : new HashSet<>(part.names()))
                if (!before.add(name)) entry(entry, "two parts have the name " + name, SMIL);
        }
    }

    private void references(PduSeen.Body body, PduSeen.Entry smil) {
        var data = smil.part().decoded();
        if (data.size() > LONGEST_SMIL) return;
        Set<String> names = new HashSet<>();
        body.parts().stream().map(PduSeen.Entry::part).map(Part::names).forEach(names::addAll);
        Set<String> told = new HashSet<>();
        var references = REFERENCE.matcher(smil.part().text());
        while (references.find()) {
            var wanted = references.group(1);
            var name = wanted.regionMatches(true, 0, "cid:", 0, 4) ? wanted.substring(4) : wanted;
            if (!name.isEmpty() && !names.contains(name) && told.add(name))
                entry(smil, "the presentation refers to " + wanted + ", and no part has that name", SMIL);
        }
    }

    private void type(PduSeen.Body body, String words, String clause) {
        scribe.note(Severity.ODD, words, clause, body.typeOffset(), body.offset() - body.typeOffset());
    }

    private void entry(PduSeen.Entry entry, String words, String clause) {
        scribe.note(Severity.ODD, words, clause, entry.offset(), entry.length());
    }
}
