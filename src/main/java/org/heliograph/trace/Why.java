package org.heliograph.trace;

import java.util.Locale;

/** Why a request was refused, in plain words: for those who talk to a customer. */
public final class Why {
    private Why() {}

    /** A sentence or two, with the true values of the case and what to do. */
    public static String of(Refusal refusal) {
        Facts facts = refusal.facts();
        String who = refusal.caller().orElse("The caller");
        return switch (refusal.reason()) {
            case "no-credit" ->
                who + " has not enough credit: the balance was " + money(facts, "balance") + ", the message costs "
                        + money(facts, "price") + ". Top the balance up, then send it again.";
            case "no-subscriber" ->
                who + " is not among the subscribers. Add the number, or let numbers be added by"
                        + " themselves (subscriber.auto-provision).";
            case "barred" -> "The service is barred for " + who + ".";
            case "unidentified" -> "The network did not say who was calling" + found(facts) + ".";
            case "identity-unclear" -> "What the network said of who was calling makes no sense" + found(facts) + ".";
            case "other-imsi" ->
                "The network says that " + who + " has the SIM card " + facts.text("imsi")
                        + "; the subscriber table says " + facts.text("known")
                        + ". After a change of card, change the table.";
            case "from-mismatch" ->
                "The phone wrote " + facts.text("claimed") + " as sender, but is " + facts.text("number")
                        + ", and relay.from-mismatch has such messages refused.";
            case "too-large" ->
                "The message has " + octets(facts, "size") + "; "
                        + (facts.is("limit", "subscriber") ? who + " may send " : "this service takes ")
                        + octets(facts, "allowed") + " at most.";
            case "too-many-recipients" ->
                "The message has " + facts.text("recipients") + " recipients; " + facts.text("allowed")
                        + " are allowed (relay.max-recipients).";
            case "no-recipient" ->
                "None of the recipients is an address that means anything here: " + facts.text("written") + ".";
            case "reply-charging" -> "The sender wanted to pay for the replies, which this service does not offer.";
            case "gone" -> gone(facts);
            case "not-theirs" -> who + " asked for a message that is somebody else's.";
            case "malformed" ->
                "What the phone sent is damaged or no MMS (" + facts.text("fault") + " at octet " + facts.text("offset")
                        + "): " + facts.text("found");
            default -> byStatus(refusal, facts);
        };
    }

    private static String gone(Facts facts) {
        return "The message is no longer to be fetched: its state is " + facts.text("state") + ", and its time "
                + (facts.find("expired").isPresent() ? "ends at " + facts.text("expired") : "is over") + ".";
    }

    private static String byStatus(Refusal refusal, Facts facts) {
        return switch (refusal.status()) {
            case "no_mms" -> "The request was no MMS: its Content-Type is not application/vnd.wap.mms-message.";
            case "too_large" -> "The request was larger than what this server reads at all (mm1.max-request-size).";
            case "interrupted" -> "The connection ended before all octets of the message had gone out.";
            case "unknown" -> "Nothing is known of what the phone spoke of; the message may be long gone.";
            case "not_theirs" -> "The phone spoke of a message that is somebody else's.";
            case "error_unsupported_message" ->
                "The phone asked for something that this service does not offer: " + refusal.kind() + ".";
            case "error_permanent_message_not_found" -> "The phone asked for a message that is not there.";
            default ->
                facts.is("ending", "failed")
                        ? "This server could not do it, for a reason of its own; the phone was told to try again. The log"
                                + " of " + refusal.node() + " says more."
                        : "It was refused: " + refusal.status().replace('_', ' ') + ".";
        };
    }

    private static String found(Facts facts) {
        return facts.find("found").map(found -> ": " + found).orElse("");
    }

    private static String money(Facts facts, String name) {
        return facts.text(name) + " " + facts.text("currency");
    }

    private static String octets(Facts facts, String name) {
        return String.format(Locale.ROOT, "%,d octets", Long.valueOf(facts.text(name)));
    }
}
