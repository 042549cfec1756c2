package org.heliograph.admin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heliograph.address.Address;
import org.heliograph.mm.DeliveryState;
import org.heliograph.mm.Mm;
import org.heliograph.mm.Recipient;
import org.heliograph.mm.Report;
import org.heliograph.relay.Found;

/**
 * How a message is shown.
 *
 * @param withSubject whether to somebody who may see content
 * @param now by which is judged what may be done
 */
record ShownMessage(boolean withSubject, Instant now) {

    /** In a list. */
    Map<String, Object> brief(Mm mm) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("messageId", mm.messageId());
        shown.put("sender", mm.sender().text());
        shown.put("acceptedAt", mm.acceptedAt().toString());
        shown.put("expiresAt", mm.expiresAt().toString());
        shown.put("size", mm.size());
        shown.put("messageClass", mm.messageClass());
        shown.put(
                "recipients", inOrder(mm).stream().map(ShownMessage::recipient).toList());
        return shown;
    }

    private static List<Recipient> inOrder(Mm mm) {
        return mm.recipients().stream()
                .sorted(Comparator.comparingInt(Recipient::nr))
                .toList();
    }

    private static Map<String, Object> recipient(Recipient to) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("nr", to.nr());
        shown.put("role", Query.word(to.role()));
        shown.put("written", to.written());
        shown.put("address", to.address().map(Address::text).orElse(""));
        shown.put("route", Query.word(to.route()));
        shown.put("state", Query.word(to.state()));
        return shown;
    }

    /** All of it. */
    Map<String, Object> whole(Found found) {
        Mm mm = found.mm();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("messageId", mm.messageId());
        shown.put("sender", mm.sender().text());
        mm.claimedFrom().ifPresent(from -> shown.put("claimedFrom", from));
        shown.put("senderHidden", mm.senderHidden());
        shown.put("identifiedBy", mm.identifiedBy());
        shown.put("identifiedFrom", mm.identifiedFrom());
        mm.clientVersion().ifPresent(version -> shown.put("clientVersion", version));
        mm.clientDate().ifPresent(date -> shown.put("clientDate", date.toString()));
        shown.put("acceptedAt", mm.acceptedAt().toString());
        shown.put("deliverAt", mm.deliverAt().toString());
        shown.put("expiresAt", mm.expiresAt().toString());
        if (withSubject) {
            mm.subject().ifPresent(subject -> shown.put("subject", subject));
        }
        shown.put("contentType", withSubject ? mm.contentType() : type(mm));
        shown.put("size", mm.size());
        shown.put("hasContent", found.hasContent());
        shown.put("messageClass", mm.messageClass());
        shown.put("priority", Query.word(mm.priority()));
        shown.put("deliveryReport", mm.deliveryReport());
        shown.put("readReport", mm.readReport());
        shown.put(
                "history",
                mm.history().sendings().stream()
                        .map(sending -> Map.of(
                                "by", sending.by().text(), "at", sending.at().toString()))
                        .toList());
        shown.put(
                "recipients",
                inOrder(mm).stream().map(to -> whole(to, found.reports())).toList());
        return shown;
    }

    /** Without its parameters, one of which may be the name of a file. */
    static String type(Mm mm) {
        return mm.contentType().replaceFirst(";.*", "");
    }

    private Map<String, Object> whole(Recipient to, List<Report> reports) {
        Map<String, Object> shown = recipient(to);
        to.lane().ifPresent(lane -> shown.put("lane", Query.word(lane)));
        to.dueAt().ifPresent(at -> shown.put("dueAt", at.toString()));
        shown.put("claims", to.claims());
        shown.put("notifications", to.notifications());
        shown.put("failures", to.failures());
        to.notifiedAt().ifPresent(at -> shown.put("notifiedAt", at.toString()));
        to.fetchedAt().ifPresent(at -> shown.put("fetchedAt", at.toString()));
        to.finishedAt().ifPresent(at -> shown.put("finishedAt", at.toString()));
        shown.put("reportForbidden", to.reportForbidden());
        to.readStatus().ifPresent(status -> shown.put("readStatus", Query.word(status)));
        shown.put(
                "reports",
                reports.stream()
                        .filter(report -> report.recipient().id().equals(to.id()))
                        .map(ShownMessage::report)
                        .toList());
        shown.put("actions", actions(to));
        return shown;
    }

    /** What may be done to it now. */
    private List<String> actions(Recipient to) {
        List<String> actions = new ArrayList<>();
        if (to.mayBeTold(now)) {
            actions.add("resend");
        }
        if (to.mayBecome(DeliveryState.EXPIRED)) {
            actions.add("expire");
        }
        return actions;
    }

    private static Map<String, Object> report(Report report) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("kind", Query.word(report.kind()));
        shown.put("news", Query.word(report.news()));
        shown.put("happenedAt", report.happenedAt().toString());
        shown.put("state", Query.word(report.state()));
        shown.put("expiresAt", report.expiresAt().toString());
        return shown;
    }
}
