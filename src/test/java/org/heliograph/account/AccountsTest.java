package org.heliograph.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.heliograph.account.House.ANNA;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.heliograph.account.AccountException.Reason;
import org.heliograph.account.Accounts.Profile;
import org.heliograph.testbed.OnEachDatabase;
import org.heliograph.testbed.TestDatabase;
import org.junit.jupiter.api.Test;

class AccountsTest {
    private static final UserName BOB = new UserName("bob");

    @OnEachDatabase
    void aNameIsTakenOnce(TestDatabase database) {
        House house = new House(database).with(ANNA, Role.CARE);
        refuses(Reason.TAKEN, () -> house.with(ANNA, Role.ADMIN));
        assertThat(house.accounts(Accounts::all)).extracting(ConsoleUser::role).containsExactly(Role.CARE);
    }

    @OnEachDatabase
    void aChangeOfWhatWasNotSeenIsRefused(TestDatabase database) {
        House house = new House(database).with(ANNA, Role.CARE).with(BOB, Role.ADMIN);
        int version = house.accounts(it -> it.find(ANNA)).orElseThrow().version();
        Profile viewer = new Profile("Anna", Role.VIEWER, false);
        house.accounts(it -> it.change(ANNA, viewer, OptionalInt.of(version), House.ROOT));
        refuses(Reason.STALE, () -> house.accounts(it -> it.change(ANNA, viewer, OptionalInt.of(version), House.ROOT)));
    }

    @OnEachDatabase
    void theLastAdminStays(TestDatabase database) {
        House house = new House(database).with(ANNA, Role.ADMIN).with(BOB, Role.OPERATOR);
        refuses(Reason.NEEDED, () -> remove(house, ANNA, House.ROOT));
        Profile operator = new Profile("", Role.OPERATOR, false);
        Profile disabled = new Profile("", Role.ADMIN, true);
        for (Profile profile : new Profile[] {operator, disabled}) {
            refuses(
                    Reason.NEEDED,
                    () -> house.accounts(it -> it.change(ANNA, profile, OptionalInt.empty(), House.ROOT)));
        }
        remove(house, BOB, House.ROOT);
        house.with(BOB, Role.ADMIN);
        remove(house, ANNA, House.ROOT);
        refuses(Reason.UNKNOWN, () -> remove(house, ANNA, House.ROOT));
    }

    /** Each takes the other's rights away, at the same time. */
    @OnEachDatabase
    void ofTwoWhoTakeTheLastTwoAwayAtOnceOneIsRefused(TestDatabase database) {
        House house = new House(database).with(ANNA, Role.ADMIN).with(BOB, Role.ADMIN);
        Profile care = new Profile("", Role.CARE, false);
        Profile admin = new Profile("", Role.ADMIN, false);
        for (int round = 0; round < 10; round++) {
            var both = new CyclicBarrier(2);
            var refused = Stream.of(ANNA, BOB)
                    .map(name -> CompletableFuture.supplyAsync(() -> {
                        try {
                            both.await();
                            house.accounts(it -> it.change(name, care, OptionalInt.empty(), House.ROOT));
                            return Optional.<Reason>empty();
                        } catch (AccountException e) {
                            return Optional.of(e.reason());
                        } catch (InterruptedException | BrokenBarrierException e) {
                            throw new IllegalStateException(e);
                        }
                    }))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .flatMap(Optional::stream)
                    .toList();
            assertThat(refused).as("round %d", round).containsExactly(Reason.NEEDED);
            for (UserName name : List.of(ANNA, BOB)) {
                house.accounts(it -> it.change(name, admin, OptionalInt.empty(), House.ROOT));
            }
        }
    }

    /** Somebody who knows the old password chooses another one just when an admin has made a new one. */
    @OnEachDatabase
    void aSessionThatHasEndedChoosesNoPassword(TestDatabase database) {
        House house = new House(database).with(ANNA, Role.CARE);
        SessionToken thiefs = house.begin(ANNA, "192.0.2.66");
        Login asHeIsKnown = house.sessions.find(thiefs, "192.0.2.66").orElseThrow();
        house.accounts(it -> {
            it.resetPassword(ANNA, House.HASH, House.ROOT);
            return it;
        });
        refuses(
                Reason.STALE,
                () -> house.accounts(it -> {
                    it.choosePassword(Passwords.hash("another"), asHeIsKnown, thiefs, SessionToken.random());
                    return it;
                }));
        assertThat(house.accounts(it -> it.find(ANNA)).orElseThrow().passwordHash())
                .contains(House.HASH);
        assertThat(database.number("SELECT COUNT(*) FROM CONSOLE_SESSION")).isZero();
    }

    @OnEachDatabase
    void whoChoosesAPasswordGoesOnWithAnotherSession(TestDatabase database) {
        House house = new House(database).with(ANNA, Role.CARE);
        SessionToken old = house.begin(ANNA, "192.0.2.1");
        SessionToken next = house.choosePassword(ANNA, Passwords.hash("another"), old);
        house.sessions.forget();
        assertThat(house.sessions.find(old, "x")).isEmpty();
        assertThat(house.sessions.find(next, "x")).isPresent();
        assertThat(house.letsIn(ANNA, "another")).isTrue();
    }

    @OnEachDatabase
    void nobodyTakesHisOwnRightsAway(TestDatabase database) {
        House house = new House(database).with(ANNA, Role.ADMIN).with(BOB, Role.ADMIN);
        Login anna = new Login("anna", "", Role.ADMIN, Login.Means.SESSION, "192.0.2.1", false);
        refuses(Reason.NEEDED, () -> remove(house, ANNA, anna));
        refuses(
                Reason.NEEDED,
                () -> house.accounts(
                        it -> it.change(ANNA, new Profile("", Role.VIEWER, false), OptionalInt.empty(), anna)));
        house.accounts(it -> it.change(ANNA, new Profile("Anna B", Role.ADMIN, false), OptionalInt.empty(), anna));
        remove(house, BOB, anna);
    }

    @OnEachDatabase
    void everyChangeLeavesARecord(TestDatabase database) {
        House house = new House(database).with(BOB, Role.ADMIN);
        house.accounts(it -> it.add(ANNA, new Profile("", Role.VIEWER, false), House.HASH, House.ROOT.actor()));
        house.accounts(it -> it.change(ANNA, new Profile("Anna", Role.CARE, true), OptionalInt.empty(), House.ROOT));
        remove(house, ANNA, House.ROOT);
        AuditQuery annas = new AuditQuery(
                Optional.of("root at"),
                Optional.empty(),
                Optional.of("anna"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(house.audited(annas, 10))
                .extracting(AuditRecord::action, AuditRecord::detail)
                .containsExactly(
                        tuple("user.remove", ""),
                        tuple("user.change", "role viewer to care; disabled; display name"),
                        tuple("user.add", "role viewer"));
        assertThat(house.audited(annas, 1).get(0).actor()).isEqualTo("root at 192.0.2.9 with the admin token");
    }

    @OnEachDatabase
    void theTrailIsReadPageByPage(TestDatabase database) {
        House house = new House(database);
        for (int i = 0; i < 5; i++) {
            house.audit("anna at x", i % 2 == 0 ? "content.read" : "message.expire", "m" + i);
            house.later(Duration.ofSeconds(1));
        }
        var newest = house.audited(AuditQuery.EVERYTHING, 2);
        assertThat(newest).extracting(AuditRecord::subject).containsExactly("m4", "m3");
        var next = new AuditQuery(
                Optional.of("anna"),
                Optional.of("content."),
                Optional.empty(),
                Optional.of(House.START),
                Optional.of(House.START.plusSeconds(4)),
                Optional.of(newest.get(1).id()));
        assertThat(house.audited(next, 9)).extracting(AuditRecord::subject).containsExactly("m2", "m0");
        assertThat(house.audited(
                        new AuditQuery(
                                Optional.of("a%"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        9))
                .as("a sign of the database's is a sign like others")
                .isEmpty();
    }

    @OnEachDatabase
    void whatIsTooLongIsCut(TestDatabase database) {
        House house = new House(database);
        house.audit("a".repeat(300), "b".repeat(300), "c".repeat(500));
        AuditRecord kept = house.audited(AuditQuery.EVERYTHING, 1).get(0);
        assertThat(kept.actor()).hasSize(200);
        assertThat(kept.action()).hasSize(64);
        assertThat(kept.subject()).hasSize(320);
    }

    @Test
    void aPasswordIsLongAndAnotherThanBefore() {
        assertThat(NewPassword.checked("correct horse battery", "x", ANNA)).isEqualTo("correct horse battery");
        for (String bad : new String[] {"short", "x".repeat(201), "the same as before", "aaaaaaaaaaaaaaaa"}) {
            refuses(Reason.UNFIT, () -> NewPassword.checked(bad, "the same as before", ANNA));
        }
        refuses(Reason.UNFIT, () -> NewPassword.checked("Bartholomew12", "x", new UserName("bartholomew")));
    }

    @Test
    void aNameIsOneHoweverItIsTyped() {
        assertThat(UserName.of(" Anna.B@Example.ORG ")).contains(new UserName("anna.b@example.org"));
        for (String bad : new String[] {"", "-x", "a b", "a/b", "ä", "a".repeat(65), "a".repeat(100_000)}) {
            assertThat(UserName.of(bad)).as(bad).isEmpty();
        }
    }

    private static void remove(House house, UserName name, Login by) {
        house.accounts(it -> {
            it.remove(name, by);
            return it;
        });
    }

    private static void refuses(Reason reason, Runnable change) {
        assertThatThrownBy(change::run).isInstanceOfSatisfying(AccountException.class, e -> assertThat(e.reason())
                .isEqualTo(reason));
    }
}
