package org.heliograph.handset.load;

import java.io.IOException;
import org.heliograph.handset.StatusAdvice;
import org.heliograph.handset.http.KeptConnection;
import org.heliograph.pdu.DecoderLimits;
import org.heliograph.pdu.PduDecoder;
import org.heliograph.pdu.PduException;
import org.heliograph.pdu.ResponseStatus;
import org.heliograph.pdu.SendConf;

/** An MMSC, spoken to by HTTP. */
final class MmscTarget implements Target {
    private final LoadPlan plan;
    private final Messages messages;
    private final PduDecoder decoder = new PduDecoder(DecoderLimits.DEFAULT);

    MmscTarget(LoadPlan plan, Messages messages) {
        this.plan = plan;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "http";
    }

    @Override
    public Station connect(int client) {
        var connection = new KeptConnection(plan.mmsc(), plan.sender().name());
        return new Station() {
            @Override
            public Outcome send(Messages.Message message) throws IOException {
                return judge(connection.post(message.sender(), message.slices()), message);
            }

            @Override
            public void close() {
                connection.close();
            }
        };
    }

    private Outcome judge(KeptConnection.Reply reply, Messages.Message message) {
        if (reply.status() / 100 != 2) return Outcome.refused("HTTP " + reply.status());
        try {
            if (!(decoder.decode(reply.body()) instanceof SendConf conf)) return Outcome.refused("not an m-send-conf");
            if (!conf.transactionId().equals(message.transactionId())) return Outcome.refused("other transaction id");
            return conf.responseStatus() == ResponseStatus.OK
                    ? Outcome.ACCEPTED
                    : Outcome.refused(StatusAdvice.name(conf.responseStatus()));
        } catch (PduException e) {
            return Outcome.refused("HTTP " + reply.status() + " without a PDU");
        }
    }

    Messages messages() {
        return messages;
    }
}
