package org.heliograph.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.heliograph.config.Node.started;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.heliograph.bearer.smpp.SmppSettings;
import org.heliograph.charging.ChargingSettings;
import org.heliograph.relay.RelaySettings;
import org.heliograph.subscriber.IdentitySettings;
import org.heliograph.subscriber.IdentitySettings.ConflictPolicy;
import org.heliograph.subscriber.Money;
import org.heliograph.testbed.OnEachDatabase;
import org.heliograph.testbed.TestDatabase;
import org.junit.jupiter.api.Test;

class LiveTest {
    private static final String PRICE = "charging.price.message";
    private static final String CONFLICT = "identity.conflict";

    @OnEachDatabase
    void aChangeReachesTheOtherNodeAndOneThatStartsLater(TestDatabase database) {
        Node here = started(database, PRICE, "0.10");
        Node there = started(database, PRICE, "0.10");
        here.change(PRICE, "0.25");
        assertThat(price(here)).isEqualTo(money("0.25"));
        assertThat(price(there)).isEqualTo(money("0.10"));
        there.live.refresh();
        assertThat(price(there)).isEqualTo(money("0.25"));
        assertThat(there.live.inForce().settings().origin(PRICE)).isEqualTo(Origin.CHANGED);
        assertThat(there.live.inForce().changes().byKey().get(PRICE))
                .isEqualTo(new Changes.Change("0.25", "anna", Node.NOW));
        assertThat(price(started(database, PRICE, "0.10"))).isEqualTo(money("0.25"));
    }

    @OnEachDatabase
    void whatIsTakenBackHoldsAsItIsWrittenForEachNode(TestDatabase database) {
        Node here = started(database, PRICE, "0.10");
        Node there = started(database, PRICE, "0.20");
        here.change(PRICE, "0.25");
        there.takeBack(PRICE);
        here.live.refresh();
        assertThat(price(here)).isEqualTo(money("0.10"));
        assertThat(price(there)).isEqualTo(money("0.20"));
        assertThat(here.live.inForce().settings().origin(PRICE)).isEqualTo(Origin.FILE);
        here.change(PRICE, "");
        assertThat(price(here)).as("the default").isEqualTo(Money.ZERO);
        assertThat(database.number("SELECT COUNT(*) FROM SETTING_REVISION WHERE NAMES = '" + PRICE + "'"))
                .isEqualTo(3);
    }

    @OnEachDatabase
    void severalRoomsGoOverTogether(TestDatabase database) {
        Node here = started(database);
        Node there = started(database);
        here.live.change(
                Map.of(CONFLICT, Optional.of("first"), PRICE, Optional.of("1")),
                OptionalLong.empty(),
                "anna",
                news -> {});
        Snapshot before = there.live.inForce();
        there.live.refresh();
        assertThat(before.parts().of(IdentitySettings.class).conflict()).isEqualTo(ConflictPolicy.REFUSE);
        assertThat(before.parts().of(RelaySettings.class).refuseOtherImsi()).isTrue();
        assertThat(there.part(IdentitySettings.class).conflict()).isEqualTo(ConflictPolicy.FIRST);
        assertThat(there.part(RelaySettings.class).refuseOtherImsi()).isFalse();
        assertThat(price(there)).isEqualTo(money("1"));
        assertThat(there.live.revision()).isEqualTo(1);
    }

    @OnEachDatabase
    void whatARoomRefusesIsNotSavedAndNothingElseOfTheSameChangeIs(TestDatabase database) {
        Node node = started(database);
        for (Map.Entry<String, String> bad : Map.of(
                        "identity.trusted", "loopback",
                        "mm1.max-message-size", "9 MiB",
                        "charging.price.sizes", "cheap",
                        "charging.price.mail", "-1",
                        "smpp.smscs", "nowhere",
                        "relay.max-recipient", "3",
                        "data", "/tmp",
                        "admin.token", "x".repeat(40))
                .entrySet()) {
            assertThatThrownBy(() -> node.live.change(
                            Map.of(bad.getKey(), Optional.of(bad.getValue()), PRICE, Optional.of("7")),
                            OptionalLong.empty(),
                            "anna",
                            news -> {}))
                    .as(bad.toString())
                    .isInstanceOf(SettingsException.class);
        }
        assertThatThrownBy(() -> node.change("data", "/tmp")).hasMessageContaining("restart");
        assertThat(price(node)).isEqualTo(Money.ZERO);
        assertThat(database.number("SELECT COUNT(*) FROM SETTING_REVISION")).isZero();
    }

    @OnEachDatabase
    void whatIsSoAlreadyIsNoChange(TestDatabase database) {
        Node node = started(database);
        node.change(PRICE, "1");
        node.change(PRICE, "1");
        node.takeBack("charging.price.mail");
        assertThat(node.live.revision()).isEqualTo(1);
        Map<String, Optional<String>> many = new HashMap<>();
        for (int i = 0; i <= 1_000; i++) {
            many.put("identity.rule.r" + i + ".header", Optional.of("X-A"));
        }
        assertThatThrownBy(() -> node.live.change(many, OptionalLong.empty(), "anna", news -> {}))
                .isInstanceOf(SettingsException.class);
    }

    @OnEachDatabase
    void ofTwoWhoChangeTheSameRevisionOneIsRefused(TestDatabase database) {
        Node here = started(database);
        Node there = started(database);
        here.beforeSaving(() -> there.change(PRICE, "2"));
        assertThatThrownBy(
                        () -> here.live.change(Map.of(PRICE, Optional.of("3")), OptionalLong.of(0), "bert", news -> {}))
                .isInstanceOf(StaleRevisionException.class);
        assertThatThrownBy(
                        () -> here.live.change(Map.of(PRICE, Optional.of("3")), OptionalLong.of(0), "bert", news -> {}))
                .isInstanceOf(StaleRevisionException.class);
        here.live.refresh();
        assertThat(price(here)).isEqualTo(money("2"));
        here.live.change(Map.of(PRICE, Optional.of("3")), OptionalLong.of(1), "bert", news -> {});
        assertThat(price(here)).isEqualTo(money("3"));
    }

    @OnEachDatabase
    void whoNamesNoRevisionComesAfterWhoeverWasFaster(TestDatabase database) {
        Node here = started(database);
        Node there = started(database);
        here.beforeSaving(() -> there.change("charging.price.mail", "2"));
        here.change(PRICE, "3");
        assertThat(price(here)).isEqualTo(money("3"));
        assertThat(here.text("charging.price.mail")).contains("2");
        assertThat(here.live.revision()).isEqualTo(2);
    }

    /** Its file allows less than that of the node on which the change was made. */
    @OnEachDatabase
    void aNodeThatCannotTakeAChangeKeepsWhatItHasAndSaysWhy(TestDatabase database) {
        Node large = started(database, "mm1.max-request-size", "20 MiB");
        Node small = started(database);
        large.change("mm1.max-message-size", "15 MiB");
        small.live.refresh();
        assertThat(small.part(RelaySettings.class).maxMessageSize()).isEqualTo(2L << 20);
        assertThat(small.live.trouble().orElseThrow()).contains("revision 1", "mm1.max-message-size");
        large.change("mm1.max-message-size", "3 MiB");
        small.live.refresh();
        assertThat(small.part(RelaySettings.class).maxMessageSize()).isEqualTo(3L << 20);
        assertThat(small.live.trouble()).isEmpty();
    }

    /** Prices and trusted networks that an operator has replaced must not come back for a moment. */
    @OnEachDatabase
    void aNodeThatStartsAndCannotTakeThemHasNone(TestDatabase database) {
        started(database, "mm1.max-request-size", "20 MiB").change("mm1.max-message-size", "15 MiB");
        Node small = started(database);
        assertThat(small.live.isRead()).isFalse();
        assertThatThrownBy(small.live::inForce).hasMessageContaining("mm1.max-message-size");
        assertThat(small.live.lastKnown().parts().of(RelaySettings.class).maxMessageSize())
                .isEqualTo(2L << 20);
        small.takeBack("mm1.max-message-size");
        assertThat(small.live.inForce().revision()).isEqualTo(2);
    }

    @OnEachDatabase
    void changesNothingThatCannotBeRecorded(TestDatabase database) {
        Node node = started(database);
        Map<String, Optional<String>> wanted = Map.of(PRICE, Optional.of("7"));
        assertThatThrownBy(() -> node.live.change(wanted, OptionalLong.empty(), "anna", news -> {
                    throw new IllegalStateException("no room for a record");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(database.number("SELECT COUNT(*) FROM SETTING")).isZero();
        assertThat(price(node)).isNotEqualTo(money("7"));
    }

    @OnEachDatabase
    void passesOverWhatOnlyAnotherVersionKnows(TestDatabase database) {
        database.transact(entities -> new ChangeStore(entities)
                .save(
                        1,
                        Map.of("mm9.colour", Optional.of("blue"), "data", Optional.of("/x"), PRICE, Optional.of("1")),
                        "anna",
                        Node.NOW,
                        () -> {}));
        Node node = started(database);
        assertThat(price(node)).isEqualTo(money("1"));
        assertThat(node.text("data")).isNotEqualTo(Optional.of("/x"));
        node.change(PRICE, "2");
        assertThat(database.number("SELECT COUNT(*) FROM SETTING WHERE NAME = 'mm9.colour'"))
                .isEqualTo(1);
    }

    /** The node's file has one secret, and operators can change where it goes and take changes back. */
    @Test
    void aSecretGoesNowhereElseUnlessItIsGivenAgain() {
        Node node = started(
                TestDatabase.h2().empty(),
                "kannel.url",
                "http://10.0.0.1/",
                "kannel.password",
                "hush",
                "bearer",
                "kannel");
        String url = "kannel.url";
        String password = "kannel.password";
        Map<String, Optional<String>> moved = Map.of(url, Optional.of("http://10.6.6.6/"));
        assertThatThrownBy(() -> node.live.change(moved, OptionalLong.empty(), "eve", news -> {}))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("kannel.password: ");
        assertThatThrownBy(() -> node.live.check(moved)).hasMessageStartingWith("kannel.password: ");
        node.live.change(
                Map.of(url, Optional.of("http://10.6.6.6/"), password, Optional.of("")),
                OptionalLong.empty(),
                "eve",
                news -> {});
        assertThatThrownBy(() -> node.takeBack(password)).hasMessageStartingWith("kannel.password: ");
        assertThat(node.text(password)).isEmpty();
        node.live.change(
                Map.of(url, Optional.empty(), password, Optional.empty()), OptionalLong.empty(), "eve", news -> {});
        assertThat(node.text(password)).contains("hush");
        node.live.change(
                Map.of(url, Optional.of("http://10.0.0.2/"), password, Optional.of("hush")),
                OptionalLong.empty(),
                "anna",
                news -> {});
        node.change(password, "other");
        assertThatThrownBy(() -> node.takeBack(url)).hasMessageStartingWith("kannel.password: ");
        assertThat(node.text(url)).contains("http://10.0.0.2/");
    }

    @Test
    void aSecretOfAFamilyIsItsMembersOwn() {
        Node node = started(TestDatabase.h2().empty());
        node.live.change(
                Map.of(
                        "smpp.smsc.one.host", Optional.of("10.0.0.1"),
                        "smpp.smsc.one.password", Optional.of("hush"),
                        "smpp.smsc.two.host", Optional.of("10.0.0.2")),
                OptionalLong.empty(),
                "anna",
                news -> {});
        node.change("smpp.smsc.two.host", "10.0.0.3");
        node.change("smpp.smsc.one.priority", "3");
        for (Map.Entry<String, String> place :
                Map.of("host", "10.6.6.6", "port", "2776", "tls", "true").entrySet()) {
            assertThatThrownBy(() -> node.change("smpp.smsc.one." + place.getKey(), place.getValue()))
                    .hasMessageStartingWith("smpp.smsc.one.password: ");
        }
    }

    @Test
    void asksAgainAsLongAsTheDatabaseIsAway() {
        TestDatabase database = TestDatabase.h2().empty();
        Node node = new Node(database, Map.of());
        assertThatThrownBy(node.live::inForce).hasMessageContaining("not been read");
        assertThat(node.live.lastKnown().revision()).isZero();
        node.live.refresh();
        assertThat(node.live.inForce().revision()).isZero();
    }

    @Test
    void isOutOfTroubleWhenTheDatabaseIsBack() {
        TestDatabase database = TestDatabase.h2().empty();
        Node node = started(database);
        node.change(PRICE, "1");
        node.told.clear();
        node.databaseIsAway(true);
        node.live.refresh();
        assertThat(node.live.trouble().orElseThrow()).contains("cannot be read");
        assertThat(price(node)).isEqualTo(money("1"));
        node.databaseIsAway(false);
        node.live.refresh();
        assertThat(node.live.trouble()).isEmpty();
        assertThat(node.told).as("nothing is new").isEmpty();
    }

    @Test
    void tellsARoomOfItsNewPartAndNoOther() {
        TestDatabase database = TestDatabase.h2().empty();
        Node node = started(database);
        assertThat(node.told).hasAtLeastOneElementOfType(SmppSettings.class);
        node.told.clear();
        node.change(PRICE, "1");
        assertThat(node.told)
                .hasAtLeastOneElementOfType(ChargingSettings.class)
                .doesNotHaveAnyElementsOfTypes(SmppSettings.class);
        node.told.clear();
        node.live.change(
                Map.of(
                        "smpp.smscs", Optional.of("main"),
                        "smpp.smsc.main.host", Optional.of("127.0.0.1"),
                        "smpp.smsc.main.password", Optional.of("s3cret")),
                OptionalLong.empty(),
                "anna",
                news -> {});
        assertThat(node.told).hasAtLeastOneElementOfType(SmppSettings.class);
        assertThat(node.live.inForce().changes().toString()).doesNotContain("s3cret");
    }

    @Test
    void looksForAChangeByOneStatementThatReadsTheEndOfAnIndex() {
        TestDatabase database = TestDatabase.h2().empty();
        Node node = started(database);
        database.forgetStatements();
        node.live.refresh();
        assertThat(database.statements()).singleElement().asString().contains("MAX(REVISION)");
    }

    private static Money price(Node node) {
        return node.part(ChargingSettings.class).tariff().perMessage();
    }

    private static Money money(String amount) {
        return Money.of(new BigDecimal(amount));
    }
}
