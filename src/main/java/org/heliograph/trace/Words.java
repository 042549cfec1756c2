package org.heliograph.trace;

import java.util.List;
import java.util.stream.Collectors;

/** A step in plain words, for those who talk to a customer. */
public final class Words {
    private Words() {}

    /** A sentence or two, with the true values of the case. */
    public static String of(TraceEvent event) {
        Facts facts = event.facts();
        return switch (event.kind()) {
            case ACCEPTED -> accepted(facts);
            case REPEATED -> "The phone sent the same message again, and got the same answer; nobody gets it twice.";
            case NOTIFIED -> notified(facts);
            case RECEIPT -> receipt(facts);
            case FETCHED ->
                "The phone fetched it" + (facts.is("again") ? " once more" : "") + ": " + facts.number("octets")
                        + " octets went out.";
            case ANSWERED -> answered(facts);
            case READ -> facts.is("status", "read") ? "The recipient has read it." : "The recipient deleted it unread.";
            case ENDED -> ended(facts);
            case REPORTED -> reported(facts);
            case CONTENT_REMOVED -> "The content was removed, as nobody needs it any more.";
            case ORDERED -> ordered(facts);
        };
    }

    private static String accepted(Facts facts) {
        String who = facts.find("caller").or(() -> facts.find("imsi")).orElse("Somebody");
        String what =
                switch (facts.text("source")) {
                    case "forwarded" -> who + " sent on a message that had come to them.";
                    default -> who + " sent the message, " + facts.number("octets") + " octets.";
                };
        return facts.is("source", "own")
                ? "This server wrote the message itself, as the phone understands no other report."
                : what + identified(facts) + price(facts);
    }

    private static String identified(Facts facts) {
        return facts.find("rule")
                .map(rule -> " The number is known by the rule " + rule + ", from " + facts.text("element") + ".")
                .orElse("");
    }

    private static String price(Facts facts) {
        return facts.find("price")
                .map(price -> price.equals("0")
                        ? " It cost nothing."
                        : " It cost " + price + " " + facts.text("currency") + ", " + facts.text("payment") + ".")
                .orElse("");
    }

    private static String notified(Facts facts) {
        return switch (facts.text("outcome")) {
            case "sent" -> "The phone was told that a message waits" + way(facts) + ".";
            case "later" -> "The phone could not be told: " + facts.text("why") + ". It is tried again.";
            case "never" -> "The phone cannot be told: " + facts.text("why") + ". It is not tried again.";
            default -> "Nobody knows whether the phone was told: " + facts.text("why") + ". It is tried again.";
        };
    }

    /** Such as: by smpp, in 2 pieces to north (ids 17, 18). */
    private static String way(Facts facts) {
        List<Facts> pieces = facts.list("pieces");
        if (pieces.isEmpty()) {
            return "";
        }
        String elements =
                pieces.stream().map(it -> it.text("element")).distinct().collect(Collectors.joining(", "));
        String ids = pieces.stream().flatMap(it -> it.find("id").stream()).collect(Collectors.joining(", "));
        return ", by " + facts.text("bearer") + " in " + (pieces.size() == 1 ? "one piece" : pieces.size() + " pieces")
                + " to " + elements + (ids.isEmpty() ? "" : " (" + ids + ")");
    }

    private static String receipt(Facts facts) {
        String element = facts.text("element");
        return switch (facts.text("receipt")) {
            case "delivered" -> element + " says that the notification has reached the phone.";
            case "failed" -> element + " says that the notification did not reach the phone. It is sent again.";
            default -> element + " says that no notification will ever reach this phone.";
        };
    }

    private static String answered(Facts facts) {
        String said =
                switch (facts.text("answer")) {
                    case "retrieved", "acknowledged" -> "The phone says that it has the message.";
                    case "deferred" -> "The phone puts the message off, to fetch it later.";
                    case "rejected" -> "The phone rejects the message.";
                    default -> "The phone does not understand the notification.";
                };
        return facts.is("reportAllowed") ? said : said + " The sender must not hear of it.";
    }

    private static String ended(Facts facts) {
        return switch (facts.text("state")) {
            case "expired" -> "The message was not fetched in time and has expired.";
            case "unreachable" -> "The phone cannot be reached; the message was given up.";
            case "retrieved" -> "The phone fetched the message and never said so; it is taken for delivered.";
            case "deleted" -> "The recipient had the message deleted without fetching it.";
            case "forwarded" -> "The recipient sent the message on without fetching it.";
            default -> "Nothing more becomes of it: " + facts.text("state") + ".";
        };
    }

    private static String reported(Facts facts) {
        String report =
                (facts.is("report", "read") ? "a read report" : "a delivery report") + " (" + facts.text("news") + ")";
        return switch (facts.text("outcome")) {
            case "sent" -> "The sender was told by " + report + way(facts) + ".";
            case "later" ->
                "The sender could not be told by " + report + ": " + facts.text("why") + ". It is tried again.";
            default -> "The sender is not told by " + report + ": " + facts.text("why") + ".";
        };
    }

    private static String ordered(Facts facts) {
        return switch (facts.text("order")) {
            case "resend" -> "Somebody had the phone told now, by hand.";
            case "expire" -> "Somebody let the message expire, by hand.";
            case "delete-content" -> "Somebody deleted the content, by hand.";
            default -> "Somebody did this by hand: " + facts.text("order") + ".";
        };
    }
}
