package org.heliograph.mm1;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.heliograph.mm.Fingerprint;
import org.heliograph.pdu.Pdu;
import org.heliograph.pdu.TransactionId;

/** By what a request that a phone repeats is known. */
final class Requests {
    private Requests() {}

    /** Date and transaction id stand outside what the PDU digests; the id belongs to the message here, the Date does not. */
    static <P extends Pdu & Pdu.InTransaction> Fingerprint fingerprint(P request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            TransactionId id = request.transactionId();
            id.octets().update(digest);
            digest.update((byte) 0);
            request.digest(digest);
            return Fingerprint.of(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
