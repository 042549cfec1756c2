package org.heliograph.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.heliograph.account.Accounts.Profile;
import org.heliograph.account.oidc.ExternalIdentity;
import org.heliograph.testbed.OnEachDatabase;
import org.heliograph.testbed.TestDatabase;

class ExternalUsersTest {
    private static final OidcSettings SETTINGS = new OidcSettings(
            Optional.of(URI.create("https://login.example.org")),
            "heliograph",
            "",
            Optional.of(URI.create("https://mmsc.example.org/ui/oidc/return")),
            "groups",
            Map.of("carers", Role.CARE, "admins", Role.ADMIN));
    private static final UserName EVA = new UserName("eva");

    @OnEachDatabase
    void haveTheRoleOfTheirGroupsAtEachLoginAndNoPassword(TestDatabase database) {
        House house = new House(database);
        assertThat(admit(database, house, "1", "Eva", "carers", "others")).isEqualTo(EVA);
        SessionToken token = house.begin(EVA, "192.0.2.1");
        assertThat(house.sessions.find(token, "x").orElseThrow().role()).isEqualTo(Role.CARE);
        assertThat(house.letsIn(EVA, "")).isFalse();
        assertThat(admit(database, house, "1", "Eva", "admins", "carers")).isEqualTo(EVA);
        house.sessions.forget();
        assertThat(house.sessions.find(token, "x")).as("another role").isEmpty();
        ConsoleUser eva = house.accounts(it -> it.find(EVA)).orElseThrow();
        assertThat(eva.role()).isEqualTo(Role.ADMIN);
        assertThat(eva.isExternal()).isTrue();
        assertThatThrownBy(() -> house.accounts(it -> {
                    it.resetPassword(EVA, House.HASH, House.ROOT);
                    return it;
                }))
                .isInstanceOf(AccountException.class);
    }

    @OnEachDatabase
    void areNotLetInWithoutARoleOrWithAnothersName(TestDatabase database) {
        House house = new House(database).with(House.ANNA, Role.ADMIN);
        assertThatThrownBy(() -> admit(database, house, "1", "Eva", "others")).hasMessageContaining("role");
        assertThatThrownBy(() -> admit(database, house, "1", "Anna", "carers")).hasMessageContaining("name");
        assertThatThrownBy(() -> admit(database, house, "1", "../x", "carers")).hasMessageContaining("name");
        admit(database, house, "1", "Eva", "carers");
        assertThatThrownBy(() -> admit(database, house, "2", "Eva", "carers"))
                .as("another subject of the same name")
                .isInstanceOf(AccountException.class);
        house.accounts(it -> it.change(EVA, new Profile("", Role.CARE, true), OptionalInt.empty(), House.ROOT));
        assertThatThrownBy(() -> admit(database, house, "1", "Eva", "carers")).hasMessageContaining("disabled");
        assertThat(house.accounts(it -> it.find(EVA)).orElseThrow().disabled()).isTrue();
    }

    @OnEachDatabase
    void keepTheLastAdmin(TestDatabase database) {
        House house = new House(database);
        admit(database, house, "1", "Eva", "admins");
        SessionToken token = house.begin(EVA, "192.0.2.1");
        assertThatThrownBy(() -> admit(database, house, "1", "Eva", "carers"))
                .isInstanceOfSatisfying(
                        AccountException.class, e -> assertThat(e.reason()).isEqualTo(AccountException.Reason.NEEDED));
        assertThat(house.accounts(it -> it.find(EVA)).orElseThrow().role()).isEqualTo(Role.ADMIN);
        assertThat(house.sessions.find(token, "x")).isPresent();
        house.with(House.ANNA, Role.ADMIN);
        admit(database, house, "1", "Eva", "carers");
        assertThat(house.accounts(it -> it.find(EVA)).orElseThrow().role()).isEqualTo(Role.CARE);
    }

    private static UserName admit(TestDatabase database, House house, String subject, String name, String... groups) {
        var who = new ExternalIdentity("https://login.example.org " + subject, name, "Eva E", List.of(groups));
        return database.inTransaction(entities -> new ExternalUsers(
                        new UserStore(entities),
                        new SessionStore(entities),
                        house.logins(entities),
                        new AuditTrail(entities, house.clock()),
                        () -> SETTINGS,
                        house.clock())
                .admit(who, "192.0.2.1", SessionToken.random()));
    }
}
