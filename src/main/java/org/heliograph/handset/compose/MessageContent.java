package org.heliograph.handset.compose;

import java.util.ArrayList;
import java.util.List;
import org.heliograph.wsp.Content;
import org.heliograph.wsp.MediaType;
import org.heliograph.wsp.Multipart;
import org.heliograph.wsp.Part;

/**
 * What a message is to contain.
 *
 * @param visuals pictures and films, shown one after another
 * @param texts the first goes with the first of {@code visuals}, and so on
 * @param sounds likewise
 * @param others parts that are not shown, such as visiting cards
 */
public record MessageContent(
        List<Attachment> visuals, List<String> texts, List<Attachment> sounds, List<Attachment> others) {
    public MessageContent {
        visuals = List.copyOf(visuals);
        texts = List.copyOf(texts);
        sounds = List.copyOf(sounds);
        others = List.copyOf(others);
    }

    public boolean isEmpty() {
        return visuals.isEmpty() && texts.isEmpty() && sounds.isEmpty() && others.isEmpty();
    }

    /** Multipart.related, the SMIL first, when there is something to present; otherwise multipart.mixed. */
    public Content compose() {
        var names = new PartNames();
        var smilName = names.next("p.smil");
        var shown = named(names, visuals);
        var read = named(names, textFiles());
        var heard = named(names, sounds);
        var slides = Slide.of(shown, read, heard);
        var parts = new ArrayList<Part>();
        if (!slides.isEmpty())
            parts.add(Part.text(MediaType.SMIL, Smil.of(slides)).named(smilName));
        for (var group : List.of(shown, read, heard, named(names, others))) {
            group.forEach(it -> parts.add(it.attachment().part(it.name())));
        }
        var multipart = new Multipart(parts);
        return slides.isEmpty() ? Content.mixed(multipart) : Content.related(multipart);
    }

    private List<Attachment> textFiles() {
        var files = new ArrayList<Attachment>();
        for (var text : texts) files.add(Attachment.text("text" + (files.size() + 1) + ".txt", text));
        return files;
    }

    private static List<Slide.Named> named(PartNames names, List<Attachment> attachments) {
        return attachments.stream()
                .map(it -> new Slide.Named(names.next(it.name()), it))
                .toList();
    }
}
