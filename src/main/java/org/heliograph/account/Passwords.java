package org.heliograph.account;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Passwords at rest: Argon2id (RFC 9106) in its usual text form, which names its parameters. They are one of the choices
 * of OWASP's cheat sheet: 12 MiB, three passes, one lane; a lane more would be a thread more.
 */
public final class Passwords {
    /** Of what is typed: a longer one would be work for us and no safer. */
    public static final int LONGEST = 200;

    public static final int SHORTEST = 12;

    private static final int KIBIBYTES = 12_288;
    private static final int PASSES = 3;
    private static final int LANES = 1;
    private static final int DIGEST_OCTETS = 32;
    private static final int SALT_OCTETS = 16;
    private static final int RANDOM_OCTETS = 15;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Of a password that nobody has: compared with where there is no user, so that this takes as long. */
    private static final String NOBODYS = hash(random());

    private Passwords() {}

    /** 120 random bits in twenty characters. */
    public static String random() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets(RANDOM_OCTETS));
    }

    public static String hash(String password) {
        return current()
                .hash(password.getBytes(StandardCharsets.UTF_8), octets(SALT_OCTETS))
                .getResult();
    }

    static boolean matches(String password, String hash) {
        return Argon2Function.getInstanceFromHash(hash).check(password, hash);
    }

    /** Does the work of {@link #matches} for nothing. */
    static void compareWithNobodys(String password) {
        matches(password, NOBODYS);
    }

    /** Whether a hash was made with other parameters than are used now. */
    static boolean isOld(String hash) {
        Argon2Function made = Argon2Function.getInstanceFromHash(hash);
        return made.getMemory() != KIBIBYTES || made.getIterations() != PASSES || made.getParallelism() != LANES;
    }

    private static Argon2Function current() {
        return Argon2Function.getInstance(KIBIBYTES, PASSES, LANES, DIGEST_OCTETS, Argon2.ID);
    }

    private static byte[] octets(int count) {
        byte[] octets = new byte[count];
        RANDOM.nextBytes(octets);
        return octets;
    }
}
