package org.heliograph.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a user may do. A ladder: each step includes those before it. */
public enum Role {
    /** Sees everything but the content of messages. */
    VIEWER,
    /** Also content; resends, expires, tops up, changes subscribers. */
    CARE,
    /** Also changes settings, rules, tariffs, SMSCs, and drains nodes. */
    OPERATOR,
    /** Also users and the audit trail. */
    ADMIN;

    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    /** As it is written in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
