package org.heliograph.relay;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.heliograph.address.Address;
import org.heliograph.address.Msisdn;
import org.heliograph.mm.Addressee;
import org.heliograph.mm.Claim;
import org.heliograph.mm.Content;
import org.heliograph.mm.Fingerprint;
import org.heliograph.mm.Mm;
import org.heliograph.mm.Priority;
import org.heliograph.mm.Role;
import org.heliograph.mm.Route;
import org.heliograph.mm.Submission;
import org.heliograph.mm.Traits;
import org.heliograph.octet.Octets;
import org.heliograph.subscriber.Caller;

/** Submissions and messages for tests. */
public final class Messages {
    public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    public static final Msisdn SENDER = new Msisdn("+15550001");
    public static final Traits PLAIN = new Traits(
            Optional.of("Hi"),
            "personal",
            Priority.NORMAL,
            true,
            false,
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private Messages() {}

    public static Caller caller(String msisdn) {
        return new Caller(Optional.of(new Msisdn(msisdn)), Optional.empty(), "x-msisdn", "127.0.0.1");
    }

    public static Addressee to(String written) {
        return addressee(Role.TO, written);
    }

    public static Addressee addressee(Role role, String written) {
        return new Addressee(
                role, written, written.equals("?") ? Optional.empty() : Optional.of(Address.ofText(written)));
    }

    public static Submission submission(String content, Addressee... addressees) {
        return submission(content, List.of(addressees), Optional.empty());
    }

    public static Submission submission(String content, List<Addressee> addressees, Optional<Claim> claimedFrom) {
        Octets octets = Octets.of(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new Submission(
                caller(SENDER.text()), claimedFrom, fingerprint(octets), addressees, PLAIN, content(octets));
    }

    public static Submission withTraits(Submission from, Traits traits) {
        return new Submission(
                from.caller(), from.claimedFrom(), from.fingerprint(), from.addressees(), traits, from.content());
    }

    public static Submission from(String msisdn, Submission from) {
        return new Submission(
                caller(msisdn),
                from.claimedFrom(),
                from.fingerprint(),
                from.addressees(),
                from.traits(),
                from.content());
    }

    public static Content content(Octets octets) {
        return new Content(octets, 0, "text/plain", List.of(new Content.Component("text/plain", octets.size())));
    }

    /** A message of so many octets to recipients of these routes. */
    public static Mm mm(int size, Route... routes) {
        Iterator<Route> next = List.of(routes).iterator();
        List<Addressee> addressees = new ArrayList<>();
        for (int i = 0; i < routes.length; i++) {
            addressees.add(to("+1555000" + i));
        }
        Submission submission = submission("x".repeat(size), addressees, Optional.empty());
        Mm.Times times = new Mm.Times(NOW, NOW, NOW.plus(Duration.ofDays(1)));
        return Mm.of(submission, SENDER, "mmsc.test", times, addressee -> next.next());
    }

    public static Fingerprint fingerprint(String of) {
        return fingerprint(Octets.utf8(of));
    }

    private static Fingerprint fingerprint(Octets octets) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            octets.update(digest);
            return Fingerprint.of(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
