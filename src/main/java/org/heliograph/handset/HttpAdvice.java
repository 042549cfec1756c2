package org.heliograph.handset;

/** What to look at when a server answers with an HTTP status where a PDU belongs. */
final class HttpAdvice {
    private HttpAdvice() {}

    static String on(int status) {
        return switch (status) {
            case 400 -> "It could not read the message. Look at it with 'handset send --dry-run ...', then at its log.";
            case 401, 403 -> "Something in between wants to know who you are. Phones cannot log in to an MMSC.";
            case 404, 410 -> "Is the path right? Heliograph's MMSC URL ends in /mms.";
            case 405 -> "No POST at this URL. Is the path right? Heliograph's MMSC URL ends in /mms.";
            case 407 -> "The proxy wants a password, which phones cannot give it.";
            case 411 -> "It wants a Content-Length, which was sent: a proxy in between drops it.";
            case 413 -> "Too large for the server or for a proxy in between. Send something smaller.";
            case 415 -> "It takes no MMS here. Is the path right? Heliograph's MMSC URL ends in /mms.";
            case 502, 504 -> "A gateway answers, but not the MMSC behind it. Is that running?";
            case 503 -> "It is overloaded or just starting. Try again in a moment.";
            default -> "Look at the server's log.";
        };
    }
}
