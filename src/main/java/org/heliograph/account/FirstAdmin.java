package org.heliograph.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import org.heliograph.account.Accounts.Profile;

/**
 * Makes the user {@code admin} where there is no user at all. Of several nodes that start at once the table's primary key
 * lets one do it.
 */
@Dependent
public class FirstAdmin {
    public static final UserName NAME = new UserName("admin");

    private static final System.Logger LOG = System.getLogger(FirstAdmin.class.getName());

    private final Accounts accounts;
    private final FirstPassword first;

    @Inject
    public FirstAdmin(Accounts accounts, FirstPassword first) {
        this.accounts = accounts;
        this.first = first;
    }

    public void makeIfNobodyIs() {
        if (accounts.isEmpty()) {
            make();
        } else if (accounts.find(NAME).filter(ConsoleUser::mustChange).isEmpty()) {
            first.remove(); // he has chosen another on another node
        }
    }

    private void make() {
        String password = Passwords.random();
        String hash = Passwords.hash(password);
        try {
            first.write(
                    password, () -> accounts.add(NAME, new Profile("", Role.ADMIN, false), hash, "the first start"));
            LOG.log(Level.INFO, "The user admin was made; the first password is in {0}", first.file());
        } catch (IOException e) {
            LOG.log(Level.ERROR, "no first user was made, as its password cannot be written to " + first.file(), e);
        } catch (RuntimeException e) {
            if (accounts.isEmpty()) {
                LOG.log(Level.ERROR, "no first user was made", e);
            } else {
                LOG.log(Level.INFO, "The user admin was made by another node, which has its first password");
            }
        }
    }
}
