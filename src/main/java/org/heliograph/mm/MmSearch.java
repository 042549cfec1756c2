package org.heliograph.mm;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.heliograph.address.Address;

/**
 * Finds messages for people, a page at a time, by indexes that stand in the order of the page: no table is read or sorted,
 * however many rows it has. Joins the transaction of its caller, as its entity manager does.
 */
@Dependent
public class MmSearch {
    private static final String FIRST = "0";
    private static final String BEHIND_ALL = "z".repeat(26);

    private final EntityManager entities;

    @Inject
    public MmSearch(EntityManager entities) {
        this.entities = entities;
    }

    /** The messages that are wanted, the newest first, with their recipients. */
    public List<Mm> find(Wanted wanted) {
        List<String> ids = ids(wanted);
        return ids.isEmpty()
                ? List.of()
                : entities
                        .createQuery(
                                "SELECT DISTINCT mm FROM Mm mm LEFT JOIN FETCH mm.recipients WHERE mm.id IN :ids",
                                Mm.class)
                        .setParameter("ids", ids)
                        .getResultList()
                        .stream()
                        .sorted((a, b) -> b.id().text().compareTo(a.id().text()))
                        .toList();
    }

    private List<String> ids(Wanted wanted) {
        if (wanted.address().isEmpty()) {
            return wanted.state().isEmpty() ? ofAll(wanted) : ofState(wanted);
        }
        TreeSet<String> both = new TreeSet<>(Collections.reverseOrder());
        both.addAll(ofSender(wanted));
        both.addAll(ofRecipient(wanted));
        return both.stream().limit(wanted.most()).toList();
    }

    private List<String> ofAll(Wanted wanted) {
        return page("SELECT ID FROM MM WHERE ID >= ? AND ID < ? ORDER BY ID DESC", wanted);
    }

    private List<String> ofSender(Wanted wanted) {
        String state = wanted.state()
                .map(it -> " AND EXISTS (SELECT 1 FROM MM_RECIPIENT R WHERE R.MM_ID = MM.ID AND R." + is(it) + ")")
                .orElse("");
        return page(
                "SELECT ID FROM MM WHERE SENDER = ?" + state + " AND ID >= ? AND ID < ? ORDER BY SENDER DESC, ID DESC",
                wanted,
                address(wanted));
    }

    private List<String> ofRecipient(Wanted wanted) {
        String state = wanted.state().map(it -> " AND " + is(it)).orElse("");
        return page(
                "SELECT DISTINCT MM_ID FROM MM_RECIPIENT WHERE ADDRESS = ?" + state
                        + " AND MM_ID >= ? AND MM_ID < ? ORDER BY MM_ID DESC",
                wanted,
                address(wanted));
    }

    private List<String> ofState(Wanted wanted) {
        DeliveryState state = wanted.state().orElseThrow();
        return page(
                "SELECT DISTINCT MM_ID FROM MM_RECIPIENT WHERE " + is(state) + lane(state)
                        + " AND MM_ID >= ? AND MM_ID < ? ORDER BY MM_ID DESC",
                wanted);
    }

    /** As a literal, by which a partial index is known to hold. */
    private static String is(DeliveryState state) {
        return "STATE = '" + state.name() + "'";
    }

    /** What waits is found by what it waits for: there is little of it, wherever it stands. */
    private static String lane(DeliveryState state) {
        if (state.isFinal()) {
            return "";
        }
        return state.isToBeSent() ? " AND LANE IN ('SEND', 'RETRY')" : " AND LANE = 'WAIT'";
    }

    private static String address(Wanted wanted) {
        return wanted.address().map(Address::text).orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private List<String> page(String sql, Wanted wanted, String... values) {
        String from = wanted.from().map(MmSearch::firstAt).orElse(FIRST);
        String to = wanted.to().map(MmSearch::firstAt).orElse(BEHIND_ALL);
        String before = wanted.before().map(MmId::text).orElse(BEHIND_ALL);
        List<String> all = new ArrayList<>(List.of(values));
        all.addAll(List.of(from, Stream.of(to, before).min(String::compareTo).orElseThrow()));
        var query = entities.createNativeQuery(sql + " LIMIT " + wanted.most());
        for (int i = 0; i < all.size(); i++) {
            query.setParameter(i + 1, all.get(i));
        }
        return query.getResultList();
    }

    private static String firstAt(Instant at) {
        return MmId.firstAt(at).text();
    }
}
