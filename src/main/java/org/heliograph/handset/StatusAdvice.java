package org.heliograph.handset;

import java.util.Locale;
import org.heliograph.pdu.MmStatus;
import org.heliograph.pdu.ResponseStatus;
import org.heliograph.pdu.RetrieveStatus;

/** X-Mms-Response-Status and X-Mms-Retrieve-Status in words: its name in the standard, and what an operator looks at next. */
public final class StatusAdvice {
    private StatusAdvice() {}

    /** Such as {@code Error-permanent-service-denied (0xE1)}. */
    public static String name(ResponseStatus status) {
        return name(status.name(), status.octet());
    }

    static String name(RetrieveStatus status) {
        return name(status.name(), status.octet());
    }

    static String name(MmStatus status) {
        return name(status.name(), status.octet());
    }

    private static String name(String constant, int octet) {
        var words = constant.toLowerCase(Locale.ROOT).replace('_', '-');
        var name = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return String.format(Locale.ROOT, "%s (0x%02X)", name, octet);
    }

    static String on(RetrieveStatus status) {
        return switch (status) {
            case ERROR_PERMANENT_MESSAGE_NOT_FOUND, ERROR_TRANSIENT_MESSAGE_NOT_FOUND ->
                "It has expired, was fetched or rejected before, or is not for this phone. Is the URL complete, and"
                        + " --header the recipient's?";
            case ERROR_PERMANENT_SERVICE_DENIED ->
                "It does not take us for the recipient. Give the header your network identifies phones by, --header"
                        + " 'X-MSISDN: +15550002'. Heliograph says at its /mms/whoami who it takes you for.";
            case ERROR_PERMANENT_CONTENT_UNSUPPORTED -> "This phone cannot show it, as far as the MMSC knows.";
            case ERROR_TRANSIENT_FAILURE, ERROR_TRANSIENT_NETWORK_PROBLEM ->
                "It may work later. Look at the MMSC's log, then fetch again.";
            default -> "Look at the MMSC's log.";
        };
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
            case ERROR_MESSAGE_NOT_FOUND, ERROR_TRANSIENT_MESSAGE_NOT_FOUND, ERROR_PERMANENT_MESSAGE_NOT_FOUND ->
                "It has expired, was fetched or rejected before, or is not for this phone.";
            case ERROR_TRANSIENT_PARTIAL_SUCCESS -> "Not every recipient was accepted. Look at each address.";
            default ->
                status.isTransient() || status == ResponseStatus.ERROR_NETWORK_PROBLEM
                        ? "It may be accepted later. Look at the MMSC's log, then send again."
                        : "Look at the MMSC's log.";
        };
    }
}
