package org.heliograph.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heliograph.account.House.ANNA;

import java.time.Duration;
import java.util.OptionalInt;
import org.heliograph.account.Accounts.Profile;
import org.heliograph.testbed.OnEachDatabase;
import org.heliograph.testbed.TestDatabase;
import org.junit.jupiter.api.Test;

class SessionsTest {
    private static final String HERE = "192.0.2.1";

    @OnEachDatabase
    void areKnownToEveryNodeAndEndEverywhere(TestDatabase database) {
        House one = new House(database).with(ANNA, Role.CARE);
        House other = new House(database);
        SessionToken token = one.begin(ANNA, HERE);
        Login login = other.sessions.find(token, HERE).orElseThrow();
        assertThat(login.user()).isEqualTo("anna");
        assertThat(login.role()).isEqualTo(Role.CARE);
        assertThat(login.is("viewer")).isTrue();
        assertThat(login.is("operator")).isFalse();
        assertThat(login.is("king")).isFalse();
        assertThat(login.mustChangePassword()).isFalse();
        one.sessions.end(token, login);
        assertThat(one.sessions.find(token, HERE)).isEmpty();
        other.later(Duration.ofSeconds(3));
        assertThat(other.sessions.find(token, HERE)).isEmpty();
        assertThat(one.sessions.find(SessionToken.random(), HERE)).isEmpty();
    }

    @OnEachDatabase
    void endWhenTheyAreIdleAndAtLastAnyway(TestDatabase database) {
        House house = new House(database).with(ANNA, Role.CARE);
        SessionToken token = house.begin(ANNA, HERE);
        for (int i = 0; i < 24; i++) {
            house.later(Duration.ofMinutes(29));
            assertThat(house.sessions.find(token, HERE)).as("use %d", i).isPresent();
        }
        house.later(Duration.ofMinutes(29));
        assertThat(house.sessions.find(token, HERE)).as("after twelve hours").isEmpty();
        SessionToken unused = house.begin(ANNA, HERE);
        assertThat(database.number("SELECT COUNT(*) FROM CONSOLE_SESSION"))
                .as("what is over is swept")
                .isEqualTo(1);
        house.later(Duration.ofMinutes(30));
        assertThat(house.sessions.find(unused, HERE)).isEmpty();
    }

    @OnEachDatabase
    void costOneLookForManyRequestsAndOneNoteAMinute(TestDatabase database) {
        House house = new House(database).with(ANNA, Role.CARE);
        SessionToken token = house.begin(ANNA, HERE);
        database.forgetStatements();
        for (int i = 0; i < 10; i++) {
            house.sessions.find(token, HERE);
        }
        assertThat(database.statements()).hasSize(1);
        house.later(Duration.ofMinutes(1));
        for (int i = 0; i < 10; i++) {
            house.sessions.find(token, HERE);
        }
        assertThat(database.statements())
                .filteredOn(it -> it.startsWith("UPDATE"))
                .hasSize(1);
    }

    @OnEachDatabase
    void endWithAnotherRoleOrPasswordAndWhenDisabled(TestDatabase database) {
        House house = new House(database).with(ANNA, Role.CARE).with(new UserName("root"), Role.ADMIN);
        house.with(new UserName("bob"), Role.VIEWER);
        SessionToken bobs = house.begin(new UserName("bob"), HERE);
        SessionToken first = house.begin(ANNA, HERE);
        change(house, new Profile("", Role.OPERATOR, false));
        assertThat(house.sessions.find(first, HERE)).isEmpty();
        SessionToken second = house.begin(ANNA, HERE);
        change(house, new Profile("Anna", Role.OPERATOR, false));
        assertThat(house.sessions.find(second, HERE))
                .as("only another display name")
                .isPresent();
        house.accounts(it -> {
            it.resetPassword(ANNA, House.HASH, House.ROOT);
            return it;
        });
        house.sessions.forget();
        assertThat(house.sessions.find(second, HERE)).isEmpty();
        SessionToken third = house.begin(ANNA, HERE);
        assertThat(house.sessions.find(third, HERE).orElseThrow().mustChangePassword())
                .isTrue();
        change(house, new Profile("", Role.OPERATOR, true));
        assertThat(house.sessions.find(third, HERE)).isEmpty();
        assertThat(house.sessions.find(bobs, HERE)).isPresent();
    }

    private static void change(House house, Profile profile) {
        house.accounts(it -> it.change(ANNA, profile, OptionalInt.empty(), House.ROOT));
        house.sessions.forget();
    }

    @OnEachDatabase
    void keepNoTokenInTheTable(TestDatabase database) {
        House house = new House(database).with(ANNA, Role.CARE);
        SessionToken token = house.begin(ANNA, HERE);
        assertThat(database.number("SELECT COUNT(*) FROM CONSOLE_SESSION WHERE TOKEN_DIGEST = '" + token.text() + "'"))
                .isZero();
    }

    @Test
    void tellPagesWhatDoesNotLeadBackToTheToken() {
        SessionToken token = SessionToken.random();
        assertThat(token.csrf()).isNotEqualTo(token.text()).isNotEqualTo(token.digest());
        assertThat(token.isCsrf(token.csrf())).isTrue();
        assertThat(token.isCsrf("")).isFalse();
        assertThat(token.isCsrf(SessionToken.random().csrf())).isFalse();
        assertThat(token.toString()).doesNotContain(token.text());
        assertThat(SessionToken.of(token.text()).orElseThrow().csrf()).isEqualTo(token.csrf());
        assertThat(SessionToken.of("x")).isEmpty();
        assertThat(SessionToken.of(token.text() + "=")).isEmpty();
    }
}
