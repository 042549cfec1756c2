package org.heliograph.handset.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is shown together: at most one picture or film, one text and one sound, which is all that a phone has to cope with
 * (OMA-TS-MMS_CONF clause 10).
 */
record Slide(Optional<Named> visual, Optional<Named> text, Optional<Named> sound) {
    /** An attachment under the name of its part. */
    record Named(String name, Attachment attachment) {}

    /** Shares them out: the first of each on the first slide, and so on. */
    static List<Slide> of(List<Named> visuals, List<Named> texts, List<Named> sounds) {
        int count = Math.max(visuals.size(), Math.max(texts.size(), sounds.size()));
        var slides = new ArrayList<Slide>(count);
        for (int i = 0; i < count; i++) slides.add(new Slide(at(visuals, i), at(texts, i), at(sounds, i)));
        return slides;
    }

    private static Optional<Named> at(List<Named> list, int index) {
        return index < list.size() ? Optional.of(list.get(index)) : Optional.empty();
    }

    /** Sound and film know themselves how long they last. */
    boolean hasDurationOfItsOwn() {
        return sound.isPresent() || visual.map(it -> it.attachment().isVideo()).orElse(false);
    }
}
