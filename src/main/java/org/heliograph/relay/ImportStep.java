package org.heliograph.relay;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.heliograph.subscriber.Given;
import org.heliograph.subscriber.ImportJob;
import org.heliograph.subscriber.ImportMode;
import org.heliograph.subscriber.ImportTally;
import org.heliograph.subscriber.Imsi;
import org.heliograph.subscriber.Subscriber;
import org.heliograph.subscriber.Subscriber.Profile;
import org.heliograph.subscriber.SubscriberStore;

/** Some lines of an import against those who are known; two queries, however many lines they are. */
final class ImportStep {
    private final ImportJob job;
    private final SubscriberStore subscribers;
    private final Map<String, Subscriber> rows = new HashMap<>();
    private final Map<String, Profile> known = new HashMap<>();
    private final Map<String, String> ownersOfImsis = new HashMap<>();
    private final Map<Long, String> bad;
    private long added;
    private long changed;
    private long same;

    ImportStep(ImportJob job, SubscriberStore subscribers, ImportLines lines) {
        this.job = job;
        this.subscribers = subscribers;
        this.bad = new TreeMap<>(lines.bad());
        for (Subscriber found : subscribers.findAll(
                lines.good().values().stream().map(it -> it.msisdn().text()).collect(Collectors.toSet()),
                lines.good().values().stream()
                        .flatMap(it -> it.imsi().stream())
                        .map(Imsi::digits)
                        .collect(Collectors.toSet()))) {
            rows.put(found.msisdn().text(), found);
            learn(found.profile());
        }
    }

    void take(long line, Given given) {
        String number = given.msisdn().text();
        Optional<String> owner = given.imsi().map(imsi -> ownersOfImsis.get(imsi.digits()));
        if (owner.filter(it -> !it.equals(number)).isPresent()) {
            bad.put(line, "its IMSI is that of another subscriber");
        } else if (!known.containsKey(number)) {
            add(given.asNew());
        } else if (job.mode() == ImportMode.ADD) {
            same++;
        } else {
            change(known.get(number), given.over(known.get(number)));
        }
    }

    private void add(Profile profile) {
        if (!job.dryRun()) {
            rows.put(profile.msisdn().text(), subscribers.add(profile));
        }
        learn(profile);
        added++;
    }

    private void change(Profile before, Profile after) {
        if (after.equals(before)) {
            same++;
            return;
        }
        if (!job.dryRun()) {
            subscribers.change(rows.get(after.msisdn().text()), after);
        }
        before.imsi().map(Imsi::digits).ifPresent(ownersOfImsis::remove);
        learn(after);
        changed++;
    }

    private void learn(Profile profile) {
        known.put(profile.msisdn().text(), profile);
        profile.imsi()
                .ifPresent(imsi ->
                        ownersOfImsis.put(imsi.digits(), profile.msisdn().text()));
    }

    ImportTally tally() {
        return new ImportTally(added, changed, same, bad.size());
    }

    /** Some of them, the first first. */
    Map<Long, String> badLines(long most) {
        return bad.entrySet().stream().limit(most).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
