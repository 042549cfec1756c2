package org.heliograph.account;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.heliograph.account.AccountException.Reason;

/**
 * Changes users, each change with its audit record. Who gets another password or role, or is disabled, is logged out
 * everywhere. At least one admin stays, and nobody takes his own rights away.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class Accounts {
    private UserStore users;
    private SessionStore sessions;
    private SessionService logins;
    private AuditTrail audit;
    private Clock clock;

    public Accounts() {} // for the container

    @Inject
    public Accounts(UserStore users, SessionStore sessions, SessionService logins, AuditTrail audit, Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.logins = logins;
        this.audit = audit;
        this.clock = clock;
    }

    public List<ConsoleUser> all() {
        return users.all();
    }

    public Optional<ConsoleUser> find(UserName name) {
        return users.find(name);
    }

    public boolean isEmpty() {
        return users.isEmpty();
    }

    /** A user with a first password, which he has to change. */
    public ConsoleUser add(UserName name, Profile profile, String passwordHash, String actor) {
        if (users.find(name).isPresent()) {
            throw new AccountException(Reason.TAKEN, "There is a user " + name + " already.");
        }
        ConsoleUser user =
                ConsoleUser.withPassword(name, profile.displayName(), profile.role(), passwordHash, clock.instant());
        users.add(user);
        audit.record(actor, "user.add", name.text(), "role " + profile.role().word());
        return user;
    }

    /** @param expected the version that this is a change of; empty for whatever there is */
    public ConsoleUser change(UserName name, Profile profile, OptionalInt expected, Login by) {
        List<ConsoleUser> admins = users.lockAdmins();
        ConsoleUser user = required(name);
        if (expected.isPresent() && expected.getAsInt() != user.version()) {
            throw new AccountException(Reason.STALE, "Somebody has changed this user. Read it again, then change it.");
        }
        boolean loses = profile.disabled() || profile.role() != Role.ADMIN;
        if (loses) {
            keepAnAdmin(user, admins, by);
        }
        String detail = differences(user, profile);
        boolean logsOut = profile.disabled() != user.disabled() || profile.role() != user.role();
        user.change(profile.displayName(), profile.role(), profile.disabled(), clock.instant());
        if (logsOut) {
            sessions.endAllOf(name);
        }
        audit.record(by.actor(), "user.change", name.text(), detail);
        return user;
    }

    /** Another's password, which he has to change. */
    public void resetPassword(UserName name, String passwordHash, Login by) {
        replacePassword(name, passwordHash, false, by);
        audit.record(by.actor(), "user.password", name.text(), "");
    }

    /**
     * One's own. All sessions end, and another begins.
     *
     * @param old the session that asks for it: if it has ended meanwhile, so has the right to
     */
    public void choosePassword(String passwordHash, Login mine, SessionToken old, SessionToken next) {
        UserName name = new UserName(mine.user());
        required(name); // whoever ends his sessions is before us or after us
        if (sessions.find(old.digest()).isEmpty()) {
            throw new AccountException(Reason.STALE, "Your session has ended. Sign in again.");
        }
        replacePassword(name, passwordHash, true, mine);
        audit.record(mine.actor(), "password.change", name.text(), "");
        logins.begin(next.digest(), name, mine.address());
    }

    public ConsoleUser unlock(UserName name, Login by) {
        ConsoleUser user = required(name);
        user.unlock();
        users.unlockNetworks(name);
        audit.record(by.actor(), "user.unlock", name.text(), "");
        return user;
    }

    public void endSessions(UserName name, Login by) {
        required(name);
        int ended = sessions.endAllOf(name);
        audit.record(by.actor(), "user.logout", name.text(), ended + " sessions");
    }

    public void remove(UserName name, Login by) {
        List<ConsoleUser> admins = users.lockAdmins();
        ConsoleUser user = required(name);
        keepAnAdmin(user, admins, by);
        sessions.endAllOf(name);
        users.remove(user);
        audit.record(by.actor(), "user.remove", name.text(), "");
    }

    private void replacePassword(UserName name, String hash, boolean mine, Login by) {
        ConsoleUser user = required(name);
        if (user.isExternal()) {
            throw new AccountException(Reason.UNFIT, "This user logs in elsewhere and has no password here.");
        }
        user.replacePassword(hash, mine, clock.instant());
        users.unlockNetworks(name);
        sessions.endAllOf(name);
    }

    private ConsoleUser required(UserName name) {
        return users.lock(name)
                .orElseThrow(() -> new AccountException(Reason.UNKNOWN, "There is no user " + name + "."));
    }

    private static void keepAnAdmin(ConsoleUser user, List<ConsoleUser> admins, Login by) {
        if (by.means() == Login.Means.SESSION && by.user().equals(user.name())) {
            throw new AccountException(Reason.NEEDED, "Nobody takes his own rights away. Ask another admin.");
        }
        boolean isOne = admins.stream().anyMatch(admin -> admin.name().equals(user.name()));
        if (isOne && admins.size() == 1) {
            throw new AccountException(Reason.NEEDED, "This is the last admin. Make another one first.");
        }
    }

    private static String differences(ConsoleUser user, Profile profile) {
        StringBuilder told = new StringBuilder();
        if (user.role() != profile.role()) {
            told.append("role ")
                    .append(user.role().word())
                    .append(" to ")
                    .append(profile.role().word())
                    .append("; ");
        }
        if (user.disabled() != profile.disabled()) {
            told.append(profile.disabled() ? "disabled; " : "enabled; ");
        }
        if (!user.displayName().equals(profile.displayName())) {
            told.append("display name; ");
        }
        return told.isEmpty() ? "nothing" : told.substring(0, told.length() - 2);
    }

    /** What an admin says of a user. */
    public record Profile(String displayName, Role role, boolean disabled) {
        private static final int LONGEST_NAME = 200;

        public Profile {
            if (displayName.length() > LONGEST_NAME) {
                throw new AccountException(Reason.UNFIT, "The name is longer than " + LONGEST_NAME + " characters.");
            }
        }
    }
}
