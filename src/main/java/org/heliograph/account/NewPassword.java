package org.heliograph.account;

import java.util.Locale;
import org.heliograph.account.AccountException.Reason;

/**
 * A password that somebody chooses. Its length is what counts (NIST SP 800-63B clause 3.1.1.2): no rule says what
 * characters it has.
 */
public final class NewPassword {
    private static final int FEWEST_DIFFERENT = 5;

    private NewPassword() {}

    /** @throws AccountException if it would be guessed, or is the one before */
    public static String checked(String wanted, String before, UserName user) {
        if (wanted.length() < Passwords.SHORTEST || wanted.length() > Passwords.LONGEST) {
            throw unfit("A password has " + Passwords.SHORTEST + " to " + Passwords.LONGEST + " characters.");
        }
        if (wanted.equals(before)) {
            throw unfit("Choose another password than the one you have.");
        }
        if (wanted.toLowerCase(Locale.ROOT).contains(user.text()) && user.text().length() * 2 > wanted.length()) {
            throw unfit("Choose a password that is more than your name.");
        }
        if (wanted.chars().distinct().count() < FEWEST_DIFFERENT) {
            throw unfit("Choose a password with more different characters.");
        }
        return wanted;
    }

    private static AccountException unfit(String text) {
        return new AccountException(Reason.UNFIT, text);
    }
}
