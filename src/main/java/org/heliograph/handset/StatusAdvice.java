package org.heliograph.handset;

import java.util.Locale;
import org.heliograph.pdu.ResponseStatus;

/** X-Mms-Response-Status in words: its name in the standard, and what an operator looks at next. */
public final class StatusAdvice {
    private StatusAdvice() {}

    /** Such as {@code Error-permanent-service-denied (0xE1)}. */
    public static String name(ResponseStatus status) {
        var words = status.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var name = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return String.format(Locale.ROOT, "%s (0x%02X)", name, status.octet());
    }

    static String on(ResponseStatus status) {
        return switch (status) {
            case ERROR_SERVICE_DENIED, ERROR_PERMANENT_SERVICE_DENIED ->
                "It does not know the sender, or does not serve it. Give the header your network identifies phones by,"
                        + " --header 'X-MSISDN: +15550001', and see that the MMSC trusts this computer's address."
                        + " Heliograph says at its /mms/whoami who it takes you for.";
            case ERROR_PERMANENT_LACK_OF_PREPAID -> "The sender has no credit left. Top it up, or send as another.";
            case ERROR_SENDING_ADDRESS_UNRESOLVED,
                    ERROR_TRANSIENT_SENDING_ADDRESS_UNRESOLVED,
                    ERROR_PERMANENT_SENDING_ADDRESS_UNRESOLVED ->
                "Look at --to, --cc, --bcc and --from: an address in them is not understood or not allowed.";
            case ERROR_MESSAGE_FORMAT_CORRUPT, ERROR_PERMANENT_MESSAGE_FORMAT_CORRUPT ->
                "It could not read what we sent. --save FILE keeps it, 'handset decode FILE' shows it.";
            case ERROR_CONTENT_NOT_ACCEPTED, ERROR_PERMANENT_CONTENT_NOT_ACCEPTED ->
                "Too large perhaps, or of a type it does not take. Try --text alone.";
            case ERROR_UNSUPPORTED_MESSAGE ->
                "It does not serve this kind of message or this version: try --mms-version.";
            case ERROR_TRANSIENT_PARTIAL_SUCCESS -> "Not every recipient was accepted. Look at each address.";
            default ->
                status.isTransient() || status == ResponseStatus.ERROR_NETWORK_PROBLEM
                        ? "It may be accepted later. Look at the MMSC's log, then send again."
                        : "Look at the MMSC's log.";
        };
    }
}
