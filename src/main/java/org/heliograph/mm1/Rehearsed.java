package org.heliograph.mm1;

import java.util.List;
import java.util.Optional;
import org.heliograph.octet.Octets;

/**
 * What a POST of octets would be answered with.
 *
 * @param httpStatus of the answer
 * @param status in the answer's PDU, such as OK; empty where there is none
 * @param pdu of the answer; empty where it has none, or where only the store could tell what is in it
 * @param words for people
 * @param provisos what else decides: who sends it, and what is stored
 */
public record Rehearsed(
        int httpStatus, Optional<String> status, Optional<Octets> pdu, String words, List<String> provisos) {
    public Rehearsed {
        provisos = List.copyOf(provisos);
    }
}
