package org.heliograph.bearer.smpp;

import java.util.List;

/**
 * What an SMSC's receipts look like.
 *
 * @param permanentErrors codes of the error field of UNDELIV that mean that there is no such phone, without leading zeros
 */
public record ReceiptForm(ReceiptIds ids, List<String> permanentErrors) {
    public ReceiptForm {
        permanentErrors =
                permanentErrors.stream().map(ReceiptForm::withoutZeros).toList();
    }

    boolean isPermanent(String error) {
        return permanentErrors.contains(withoutZeros(error));
    }

    private static String withoutZeros(String code) {
        return code.strip().replaceFirst("^0+(?=.)", "");
    }
}
