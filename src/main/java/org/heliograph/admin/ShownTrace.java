package org.heliograph.admin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.heliograph.address.Address;
import org.heliograph.mm.Mm;
import org.heliograph.mm.Recipient;
import org.heliograph.trace.PassedPdu;
import org.heliograph.trace.Refusal;
import org.heliograph.trace.Trace;
import org.heliograph.trace.TraceEvent;
import org.heliograph.trace.Why;
import org.heliograph.trace.Words;

/** A trace as it is shown, to everybody alike: a time line of the whole message and one of each recipient. */
record ShownTrace(Trace trace, Masked masked) {

    Map<String, Object> shown() {
        Mm mm = trace.mm();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("messageId", mm.messageId());
        shown.put("sender", mm.sender().text());
        mm.claimedFrom().ifPresent(from -> shown.put("claimedFrom", from));
        shown.put("identifiedBy", mm.identifiedBy());
        shown.put("identifiedFrom", mm.identifiedFrom());
        shown.put("acceptedAt", mm.acceptedAt().toString());
        shown.put("deliverAt", mm.deliverAt().toString());
        shown.put("expiresAt", mm.expiresAt().toString());
        shown.put("contentType", ShownMessage.type(mm));
        shown.put("size", mm.size());
        shown.put("deliveryReport", mm.deliveryReport());
        shown.put("readReport", mm.readReport());
        shown.put("timeline", timeline(OptionalInt.empty()));
        shown.put("recipients", mm.recipients().stream().map(this::shown).toList());
        shown.put(
                "pdus",
                trace.events().stream()
                        .flatMap(event -> event.pdus().stream())
                        .map(ShownTrace::shown)
                        .toList());
        return shown;
    }

    private Map<String, Object> shown(Recipient to) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("nr", to.nr());
        shown.put("role", Query.word(to.role()));
        shown.put("written", to.written());
        shown.put("address", to.address().map(Address::text).orElse(""));
        shown.put("route", Query.word(to.route()));
        shown.put("state", Query.word(to.state()));
        List<Map<String, Object>> line = new ArrayList<>();
        line.add(routed(to));
        line.addAll(timeline(OptionalInt.of(to.nr())));
        shown.put("timeline", line);
        return shown;
    }

    private Map<String, Object> routed(Recipient to) {
        String words =
                switch (to.route()) {
                    case LOCAL -> "The recipient is served here, and told when there is something to fetch.";
                    case NONE -> "The address means nothing here, so that no copy can reach it.";
                    default -> "The copy goes out by " + Query.word(to.route()) + ".";
                };
        return item(trace.mm().acceptedAt().toString(), "routed", words, Map.of("route", Query.word(to.route())));
    }

    /** What happened and what was refused, in the order of it. */
    private List<Map<String, Object>> timeline(OptionalInt nr) {
        record Item(String id, Map<String, Object> shown) {}
        List<Item> items = new ArrayList<>();
        trace.events().stream()
                .filter(event -> event.nr().equals(nr))
                .forEach(event -> items.add(new Item(event.id(), shown(event))));
        trace.refusals().stream()
                .filter(refusal -> refusal.nr().equals(nr))
                .forEach(refusal -> items.add(new Item(refusal.id(), shown(refusal))));
        return items.stream()
                .sorted(Comparator.comparing(Item::id))
                .map(Item::shown)
                .toList();
    }

    private Map<String, Object> shown(TraceEvent event) {
        Map<String, Object> shown = item(
                event.happenedAt().toString(),
                Query.word(event.kind()),
                Words.of(event),
                masked.in(event.facts().byName()));
        shown.put("node", event.node());
        shown.put("pdus", event.pdus().stream().map(ShownTrace::shown).toList());
        return shown;
    }

    private Map<String, Object> shown(Refusal refusal) {
        Map<String, Object> shown = item(
                refusal.happenedAt().toString(),
                "refused",
                Why.of(refusal),
                masked.in(refusal.facts().byName()));
        shown.put("node", refusal.node());
        shown.put("refusal", refusal.id());
        return shown;
    }

    private static Map<String, Object> item(String at, String kind, String words, Map<String, Object> details) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("at", at);
        item.put("kind", kind);
        item.put("words", words);
        item.put("details", details);
        return item;
    }

    static Map<String, Object> shown(PassedPdu pdu) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", pdu.id());
        shown.put("name", ShownPdu.name(pdu.head()));
        shown.put("direction", pdu.incoming() ? "in" : "out");
        shown.put("at", pdu.event().happenedAt().toString());
        shown.put("size", pdu.size());
        return shown;
    }
}
