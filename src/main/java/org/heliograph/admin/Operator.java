package org.heliograph.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who uses the API. All have one token, so that a name is what they say of themselves, in From (RFC 9110 clause 10.1.2).
 *
 * @param address of the connection's other end
 */
record Operator(String name, String address) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._+-]{1,64}(@[A-Za-z0-9._-]{1,64})?");

    static Operator of(HttpServletRequest request) {
        String name = Optional.ofNullable(request.getHeader("From"))
                .filter(NAME.asMatchPredicate())
                .orElse("admin");
        return new Operator(name, request.getRemoteAddr());
    }

    @Override
    public String toString() {
        return name + " at " + address;
    }
}
