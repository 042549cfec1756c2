package org.heliograph.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heliograph.account.House.ANNA;
import static org.heliograph.account.House.PASSWORD;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import jakarta.security.enterprise.credential.CallerOnlyCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.heliograph.account.Accounts.Profile;
import org.heliograph.testbed.OnEachDatabase;
import org.heliograph.testbed.TestDatabase;
import org.junit.jupiter.api.Test;

class PasswordStoreTest {

    @OnEachDatabase
    void letsInWithTheRightPasswordAndNoOther(TestDatabase database) {
        House house = new House(database).with(ANNA, Role.CARE);
        var let = house.passwords.validate(new LoginAttempt(" Anna ", PASSWORD, "192.0.2.1"));
        assertThat(let.getCallerPrincipal().getName()).isEqualTo("anna");
        assertThat(let.getCallerGroups()).containsExactlyInAnyOrder("viewer", "care");
        assertThat(house.letsIn(ANNA, PASSWORD + " ")).isFalse();
        assertThat(house.letsIn(ANNA, "")).isFalse();
        assertThat(house.letsIn(new UserName("bob"), PASSWORD)).isFalse();
        assertThat(house.passwords.validate(new LoginAttempt("'; --", PASSWORD, "192.0.2.1")))
                .isEqualTo(CredentialValidationResult.INVALID_RESULT);
        assertThat(house.passwords.validate(new LoginAttempt("anna", "x".repeat(201), "192.0.2.1")))
                .isEqualTo(CredentialValidationResult.INVALID_RESULT);
        assertThat(house.passwords.validate(new CallerOnlyCredential("anna")))
                .isEqualTo(CredentialValidationResult.NOT_VALIDATED_RESULT);
    }

    @OnEachDatabase
    void locksForLongerEachTime(TestDatabase database) {
        House house = new House(database).with(ANNA, Role.CARE);
        for (int i = 0; i < 3; i++) {
            assertThat(house.letsIn(ANNA, "wrong")).isFalse();
        }
        house.later(Duration.ofSeconds(59));
        assertThat(house.letsIn(ANNA, PASSWORD)).as("locked").isFalse();
        house.later(Duration.ofSeconds(1));
        assertThat(house.letsIn(ANNA, "wrong")).isFalse();
        house.later(Duration.ofSeconds(119));
        assertThat(house.letsIn(ANNA, PASSWORD)).as("locked for twice as long").isFalse();
        house.later(Duration.ofSeconds(1));
        assertThat(house.letsIn(ANNA, PASSWORD)).isTrue();
        assertThat(house.letsIn(ANNA, "wrong")).isFalse();
        assertThat(house.letsIn(ANNA, PASSWORD))
                .as("counted from nothing again")
                .isTrue();
        assertThat(house.audited(AuditQuery.EVERYTHING, 100))
                .extracting(AuditRecord::action)
                .contains("login.locked", "login.refused");
    }

    @OnEachDatabase
    void whoGuessesFromElsewhereKeepsNobodyOut(TestDatabase database) {
        House house = new House(database).with(ANNA, Role.CARE);
        assertThat(house.letsIn(ANNA, PASSWORD)).isTrue();
        for (int hour = 0; hour < 30; hour++) {
            assertThat(house.letsIn(ANNA, "wrong", "198.51.100." + hour)).isFalse();
            house.later(Duration.ofMinutes(10));
        }
        house.letsIn(ANNA, "wrong", "198.51.100.99");
        assertThat(house.letsIn(ANNA, PASSWORD, "198.51.100.7")).as("locked").isFalse();
        assertThat(house.letsIn(ANNA, PASSWORD)).as("where she was before").isTrue();
        assertThat(house.letsIn(ANNA, PASSWORD, "198.51.100.7")).as("still").isFalse();
        for (int i = 0; i < 3; i++) {
            assertThat(house.letsIn(ANNA, "wrong")).isFalse();
        }
        assertThat(house.letsIn(ANNA, PASSWORD))
                .as("there, too, guesses are counted")
                .isFalse();
        house.accounts(it -> it.unlock(ANNA, House.ROOT));
        assertThat(house.letsIn(ANNA, PASSWORD)).isTrue();
        assertThat(house.letsIn(ANNA, PASSWORD, "198.51.100.7")).isTrue();
        house.with(new UserName("root"), Role.ADMIN);
        house.accounts(it -> {
            it.remove(ANNA, House.ROOT);
            return it;
        });
        assertThat(database.number("SELECT COUNT(*) FROM CONSOLE_NETWORK")).isZero();
    }

    @OnEachDatabase
    void forgetsAfterADay(TestDatabase database) {
        House house = new House(database).with(ANNA, Role.CARE);
        for (int i = 0; i < 9; i++) {
            house.letsIn(ANNA, "wrong");
            house.later(Duration.ofHours(1));
        }
        house.letsIn(ANNA, "wrong");
        house.later(Duration.ofMinutes(59));
        assertThat(house.letsIn(ANNA, PASSWORD)).as("an hour, by now").isFalse();
        house.later(Duration.ofDays(1));
        house.letsIn(ANNA, "wrong");
        assertThat(house.letsIn(ANNA, PASSWORD)).isTrue();
    }

    /** A password that is changed while a login with the old one is looked at. */
    @OnEachDatabase
    void aLoginWithAPasswordThatHoldsNoMoreBeginsNoSession(TestDatabase database) {
        House house = new House(database).with(ANNA, Role.CARE);
        house.whileComparing(() -> house.accounts(it -> {
            it.resetPassword(ANNA, Passwords.hash("another"), House.ROOT);
            return it;
        }));
        SessionToken token = SessionToken.random();
        var result = house.passwords.validate(new LoginAttempt("anna", PASSWORD, "192.0.2.1", token));
        assertThat(result).isEqualTo(CredentialValidationResult.INVALID_RESULT);
        assertThat(house.sessions.find(token, "x")).isEmpty();
        SessionToken fresh = SessionToken.random();
        house.passwords.validate(new LoginAttempt("anna", "another", "192.0.2.1", fresh));
        assertThat(house.sessions.find(fresh, "x")).isPresent();
    }

    @OnEachDatabase
    void anAdminUnlocks(TestDatabase database) {
        House house = new House(database).with(ANNA, Role.CARE);
        for (int i = 0; i < 3; i++) {
            house.letsIn(ANNA, "wrong");
        }
        house.accounts(it -> it.unlock(ANNA, House.ROOT));
        assertThat(house.letsIn(ANNA, PASSWORD)).isTrue();
    }

    /** Of guesses at the same time no more count than one after the other would. */
    @OnEachDatabase
    void isNotFooledByManyGuessesAtOnce(TestDatabase database) {
        House house = new House(database).with(ANNA, Role.CARE);
        var failures = new ConcurrentLinkedQueue<Boolean>();
        IntStream.range(0, 8).parallel().forEach(i -> failures.add(house.letsIn(ANNA, "wrong")));
        assertThat(failures).hasSize(8).containsOnly(false);
        assertThat(house.audited(AuditQuery.EVERYTHING, 100))
                .filteredOn(it -> it.action().equals("login.refused"))
                .extracting(AuditRecord::detail)
                .filteredOn("wrong password"::equals)
                .hasSize(3);
        assertThat(house.letsIn(ANNA, PASSWORD)).isFalse();
    }

    @OnEachDatabase
    void refusesWhoIsDisabled(TestDatabase database) {
        House house = new House(database).with(ANNA, Role.CARE).with(new UserName("root"), Role.ADMIN);
        house.accounts(it -> it.change(ANNA, new Profile("", Role.CARE, true), OptionalInt.empty(), House.ROOT));
        assertThat(house.letsIn(ANNA, PASSWORD)).isFalse();
    }

    @OnEachDatabase
    void renewsAHashOfOlderParameters(TestDatabase database) {
        House house = new House(database).with(ANNA, Role.CARE);
        String old = Argon2Function.getInstance(4_096, 1, 1, 32, Argon2.ID)
                .hash(PASSWORD.getBytes(StandardCharsets.UTF_8), new byte[16])
                .getResult();
        house.accounts(it -> {
            it.resetPassword(ANNA, old, House.ROOT);
            return it;
        });
        assertThat(house.letsIn(ANNA, "wrong")).isFalse();
        assertThat(database.number("SELECT COUNT(*) FROM CONSOLE_USER WHERE PASSWORD_HASH LIKE '%m=4096%'"))
                .isEqualTo(1);
        assertThat(house.letsIn(ANNA, PASSWORD)).isTrue();
        assertThat(database.number("SELECT COUNT(*) FROM CONSOLE_USER WHERE PASSWORD_HASH LIKE '%m=4096%'"))
                .isZero();
        assertThat(house.letsIn(ANNA, PASSWORD)).isTrue();
    }

    /** A password typed where the name belongs stays out of the trail. */
    @OnEachDatabase
    void doesNotKeepANameThatNobodyHas(TestDatabase database) {
        House house = new House(database);
        house.letsIn(new UserName("correct-horse"), "x");
        assertThat(database.number("SELECT COUNT(*) FROM AUDIT_RECORD WHERE SUBJECT LIKE '%horse%'"))
                .isZero();
        assertThat(database.number("SELECT COUNT(*) FROM AUDIT_RECORD WHERE ACTION = 'login.refused'"))
                .isEqualTo(1);
    }

    @Test
    void hashesEveryCharacter() {
        String password = "Grüße an 世界 \uD83D\uDE00";
        String hash = Passwords.hash(password);
        assertThat(hash).startsWith("$argon2id$v=19$m=12288,t=3,p=1$").doesNotContain(password);
        assertThat(Passwords.matches(password, hash)).isTrue();
        assertThat(Passwords.matches("Grüße an 世界 \uD83D\uDE01", hash)).isFalse();
        assertThat(Passwords.hash(password)).as("salted").isNotEqualTo(hash);
        assertThat(Passwords.isOld(hash)).isFalse();
    }
}
