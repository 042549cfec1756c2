package org.heliograph.mm1;

import java.util.List;
import org.heliograph.pdu.ForwardConf;
import org.heliograph.pdu.SendConf;

/** The m-forward-conf of one request: a forwarding ends as a submission does, in another PDU. */
record ForwardAnswer(SendAnswer inner) {
    ForwardConf of(SendConf conf) {
        return new ForwardConf(
                conf.transactionId(),
                conf.version(),
                conf.responseStatus(),
                conf.responseText(),
                conf.messageId(),
                conf.stored(),
                List.of());
    }
}
