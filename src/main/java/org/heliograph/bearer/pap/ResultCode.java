package org.heliograph.bearer.pap;

import java.util.Optional;
import org.heliograph.relay.Outcome;
import org.heliograph.relay.ReceiptKey;

/** The code of a response-result (WAP-247 clause 9.13), 1000 to 5999: the first digit is its class. */
record ResultCode(int code) {
    static final ResultCode OK = new ResultCode(1000);
    static final ResultCode BAD_REQUEST = new ResultCode(2000);
    private static final int ADDRESS_ERROR = 2002;
    private static final int ADDRESS_NOT_FOUND = 2003;
    private static final int DUPLICATE_PUSH_ID = 2007;

    /** Empty if the text is no code. */
    static Optional<ResultCode> of(String text) {
        return text.matches("[1-5][0-9]{3}") ? Optional.of(new ResultCode(Integer.parseInt(text))) : Optional.empty();
    }

    Outcome outcome(Optional<ReceiptKey> receipt) {
        if (code / 1000 == 1 || code == DUPLICATE_PUSH_ID) return new Outcome.Sent(receipt);
        if (code == ADDRESS_ERROR || code == ADDRESS_NOT_FOUND) return new Outcome.Never(toString());
        return new Outcome.Later(Optional.empty(), toString());
    }

    /** Whether the gateway finds fault with what we are or write, which an operator has to look at. */
    boolean isOurFault() {
        return code / 1000 == 2 && code != ADDRESS_ERROR && code != ADDRESS_NOT_FOUND && code != DUPLICATE_PUSH_ID;
    }

    @Override
    public String toString() {
        return "the push proxy gateway says " + code;
    }
}
