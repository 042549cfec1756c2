package org.heliograph.bearer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.heliograph.address.Msisdn;
import org.heliograph.octet.Octets;
import org.heliograph.relay.Outcome;
import org.junit.jupiter.api.Test;

class ChosenBearerTest {
    private static final Push PUSH = new Push(new Msisdn("+15550002"), Octets.hex("8c82"), Instant.EPOCH);
    private static final Bearer NEVER = push -> new Outcome.Never("another");

    private List<Pushed> told = new ArrayList<>();

    @Test
    void isTheOneOfTheKindChosen() {
        Bearer wanted = push -> Outcome.Sent.WITHOUT_RECEIPT;
        var chosen = new ChosenBearer(
                BearerKind.UDP, beans(Map.of(BearerKind.UDP, wanted, BearerKind.PAP, NEVER)), listeners());
        assertThat(chosen.carry(PUSH).bare()).isEqualTo(Outcome.Sent.WITHOUT_RECEIPT);
        assertThat(chosen.kind()).isEqualTo(BearerKind.UDP);
        assertThat(told)
                .extracting(Pushed::bearer, Pushed::outcome)
                .containsExactly(tuple(BearerKind.UDP, Outcome.Sent.WITHOUT_RECEIPT));
    }

    @Test
    void carriesThoughItCannotBeCounted() {
        Bearer wanted = push -> {
            told = null;
            return Outcome.Sent.WITHOUT_RECEIPT;
        };
        var chosen = new ChosenBearer(BearerKind.UDP, beans(Map.of(BearerKind.UDP, wanted)), listeners());
        assertThat(chosen.carry(PUSH).bare()).isEqualTo(Outcome.Sent.WITHOUT_RECEIPT);
    }

    @Test
    void refusesAKindThatNoBeanIsOf() {
        assertThatThrownBy(() -> new ChosenBearer(BearerKind.SMPP, beans(Map.of(BearerKind.PAP, NEVER)), listeners()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("bearer")
                .hasMessageContaining("smpp");
    }

    @SuppressWarnings("unchecked")
    private Event<Pushed> listeners() {
        return (Event<Pushed>) Proxy.newProxyInstance(
                ChosenBearerTest.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                    told.add((Pushed) arguments[0]);
                    return null;
                });
    }

    /** Beans by their qualifier, as the container would find them. */
    private static Instance<Bearer> beans(Map<BearerKind, Bearer> beans) {
        return instance((method, arguments) -> switch (method) {
            case "select" -> {
                var kind = ((Carries) ((Annotation[]) arguments[0])[0]).value();
                yield instance((inner, none) -> switch (inner) {
                    case "isResolvable" -> beans.containsKey(kind);
                    case "get" -> beans.get(kind);
                    default -> throw new UnsupportedOperationException(inner);
                });
            }
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private interface Call {
        Object on(String method, Object[] arguments);
    }

    @SuppressWarnings("unchecked")
    private static Instance<Bearer> instance(Call call) {
        return (Instance<Bearer>) Proxy.newProxyInstance(
                ChosenBearerTest.class.getClassLoader(),
                new Class<?>[] {Instance.class},
                (proxy, method, arguments) -> call.on(method.getName(), arguments));
    }
}
