package org.heliograph.handset.compose;

import java.util.List;

/**
 * The presentation of a message in the SMIL of the conformance document (OMA-TS-MMS_CONF clause 10): two regions, a
 * {@code par} a slide. Names of parts are safe in it, see {@link PartNames}.
 */
final class Smil {
    private static final String HEAD =
            """
            <smil><head><layout><root-layout width="320" height="240"/>\
            <region id="Image" left="0" top="0" width="320" height="160" fit="meet"/>\
            <region id="Text" left="0" top="160" width="320" height="80"/></layout></head><body>""";

    private Smil() {}

    static String of(List<Slide> slides) {
        var smil = new StringBuilder(HEAD);
        slides.forEach(slide -> par(smil, slide));
        return smil.append("</body></smil>").toString();
    }

    private static void par(StringBuilder smil, Slide slide) {
        smil.append(slide.hasDurationOfItsOwn() ? "<par>" : "<par dur=\"5s\">");
        slide.visual()
                .ifPresent(it ->
                        element(smil, it.attachment().isVideo() ? "video" : "img", it.name(), " region=\"Image\""));
        slide.text().ifPresent(it -> element(smil, "text", it.name(), " region=\"Text\""));
        slide.sound().ifPresent(it -> element(smil, "audio", it.name(), ""));
        smil.append("</par>");
    }

    private static void element(StringBuilder smil, String element, String name, String more) {
        smil.append('<')
                .append(element)
                .append(" src=\"")
                .append(name)
                .append('"')
                .append(more)
                .append("/>");
    }
}
