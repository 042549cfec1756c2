package org.heliograph.subscriber;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** One member of a value that has several. */
final class Member implements HeaderDecoder {
    private final Function<String, Optional<String>> pick;

    private Member(Function<String, Optional<String>> pick) {
        this.pick = pick;
    }

    /** The member of a comma list, counted from 1: X-Network-Info has the number as its third. */
    static Member ofList(int number) {
        return new Member(value -> {
            var members = value.split(",", -1);
            return members.length < number ? Optional.empty() : Optional.of(members[number - 1].strip());
        });
    }

    /**
     * The cookie of a name (RFC 6265, 4.2). Nothing if it is there twice with different values: a phone can put one of its
     * own beside the gateway's.
     */
    static Member ofCookies(String name) {
        return new Member(value -> {
            var found = Arrays.stream(value.split("[;,]"))
                    .map(pair -> pair.split("=", 2))
                    .filter(pair -> pair.length == 2 && pair[0].strip().equalsIgnoreCase(name))
                    .map(pair -> pair[1].strip())
                    .distinct()
                    .toList();
            return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
        });
    }

    @Override
    public Optional<String> decode(String value) {
        return pick.apply(value).filter(member -> !member.isEmpty());
    }

    @Override
    public boolean readsCommas() {
        return true;
    }
}
