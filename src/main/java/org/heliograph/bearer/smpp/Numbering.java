package org.heliograph.bearer.smpp;

import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;

/** Type of number and numbering plan of an address (SMPP 3.4 clauses 5.2.5 and 5.2.6). */
public record Numbering(TypeOfNumber ton, NumberingPlanIndicator npi) {

    /**
     * @param role what the keys of both begin with
     * @throws IllegalArgumentException naming the key
     */
    public static Numbering of(String role, int ton, int npi) {
        return new Numbering(
                find(TypeOfNumber.values(), ton, TypeOfNumber::value, role + "-ton"),
                find(NumberingPlanIndicator.values(), npi, NumberingPlanIndicator::value, role + "-npi"));
    }

    private static <E> E find(E[] all, int value, java.util.function.ToIntFunction<E> octet, String key) {
        for (var each : all) if (octet.applyAsInt(each) == value) return each;
        throw new IllegalArgumentException(key + ": SMPP has no " + value + " there");
    }
}
