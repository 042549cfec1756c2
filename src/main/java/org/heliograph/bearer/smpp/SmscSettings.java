package org.heliograph.bearer.smpp;

import java.util.List;
import org.heliograph.address.Msisdn;

/**
 * One SMSC.
 *
 * @param name the operator's, in log lines and in the keys of receipts
 * @param priority among SMSCs that serve a number; the lowest goes first
 * @param prefixes how the numbers it serves begin, with plus; none means that it serves every number
 */
public record SmscSettings(
        String name,
        int priority,
        List<String> prefixes,
        SmscLink link,
        SmscFlow flow,
        SubmitForm form,
        ReceiptForm receipts) {

    public SmscSettings {
        prefixes = List.copyOf(prefixes);
    }

    boolean serves(Msisdn number) {
        return prefixes.isEmpty() || prefixes.stream().anyMatch(number.text()::startsWith);
    }
}
