package org.heliograph.account;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.heliograph.account.AccountException.Reason;
import org.heliograph.account.oidc.ExternalIdentity;

/** Users for whom an identity provider vouches: in our table as soon as they have logged in once, and without a password. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class ExternalUsers {
    private static final int LONGEST_ID = 512;
    private static final int LONGEST_NAME = 200;

    private UserStore users;
    private SessionStore sessions;
    private SessionService logins;
    private AuditTrail audit;
    private Supplier<OidcSettings> settings;
    private Clock clock;

    public ExternalUsers() {} // for the container

    @Inject
    public ExternalUsers(
            UserStore users,
            SessionStore sessions,
            SessionService logins,
            AuditTrail audit,
            Supplier<OidcSettings> settings,
            Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.logins = logins;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Lets somebody in with the role that his groups give now.
     *
     * @param session which begins
     * @throws AccountException if they give none, if he is disabled here, if his name is another's here, or if no admin
     *     would stay
     */
    public UserName admit(ExternalIdentity who, String address, SessionToken session) {
        Role role = settings.get()
                .role(who.groups())
                .orElseThrow(() -> new AccountException(Reason.UNFIT, "none of the user's groups has a role"));
        if (who.id().length() > LONGEST_ID) {
            throw new AccountException(Reason.UNFIT, "the issuer and the subject are too long");
        }
        String shown = who.displayName().substring(0, Math.min(who.displayName().length(), LONGEST_NAME));
        List<ConsoleUser> admins = users.lockAdmins();
        ConsoleUser user =
                users.findExternal(who.id()).flatMap(users::lock).orElseGet(() -> added(who, shown, role, address));
        if (user.disabled()) {
            throw new AccountException(Reason.UNFIT, "the user is disabled");
        }
        UserName name = new UserName(user.name());
        Instant now = clock.instant();
        if (role != Role.ADMIN && admins.size() == 1 && admins.get(0).name().equals(user.name())) {
            throw new AccountException(Reason.NEEDED, "his groups make him no admin any more, and he is the last one");
        }
        if (user.role() != role || !user.displayName().equals(shown)) {
            String detail = "role " + user.role().word() + " to " + role.word();
            user.change(shown, role, false, now);
            sessions.endAllOf(name);
            audit.record("the identity provider", "user.change", user.name(), detail);
        }
        user.loggedIn(now);
        logins.begin(session.digest(), name, address);
        return name;
    }

    /** Notes that somebody was not let in. */
    public void refused(String why, String address) {
        audit.record("nobody at " + address, "login.refused", "by the identity provider", why);
    }

    private ConsoleUser added(ExternalIdentity who, String shown, Role role, String address) {
        UserName name = UserName.of(who.name())
                .orElseThrow(() -> new AccountException(Reason.UNFIT, "the provider's name is none for a user here"));
        if (users.find(name).isPresent()) {
            throw new AccountException(Reason.TAKEN, "a user with a password has this name");
        }
        ConsoleUser user = ConsoleUser.external(name, shown, role, who.id(), clock.instant());
        users.add(user);
        audit.record(name + " at " + address, "user.add", name.text(), "by the identity provider, role " + role.word());
        return user;
    }
}
