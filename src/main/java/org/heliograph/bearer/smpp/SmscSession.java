package org.heliograph.bearer.smpp;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jsmpp.DefaultPDUSender;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SynchronizedPDUSender;
import org.jsmpp.bean.Command;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.SendCommandTask;

/** A session whose end is known at once to those who wait for an answer; jSMPP itself has them wait for their timeout. */
final class SmscSession extends SMPPSession {
    private final Set<Integer> unanswered = ConcurrentHashMap.newKeySet();

    SmscSession(BoundedPduReader reader, SmscConnections connections) {
        super(new SynchronizedPDUSender(new DefaultPDUSender()), reader, connections);
    }

    @Override
    protected Command executeSendCommand(SendCommandTask task, long timeout)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        var noted = new Noted(task);
        try {
            return super.executeSendCommand(noted, timeout);
        } finally {
            unanswered.remove(noted.sequence);
        }
    }

    @Override
    public void close() {
        super.close();
        for (int sequence : unanswered) {
            var pending = removePendingResponse(sequence);
            if (pending != null) pending.doneWithInvalidResponse(new InvalidResponseException("the connection ended"));
        }
    }

    /** Tells which sequence_number a PDU got. */
    private final class Noted implements SendCommandTask {
        private final SendCommandTask task;
        private int sequence;

        Noted(SendCommandTask task) {
            this.task = task;
        }

        @Override
        public void executeTask(OutputStream out, int sequenceNumber) throws PDUException, IOException {
            sequence = sequenceNumber;
            unanswered.add(sequence);
            task.executeTask(out, sequenceNumber);
        }

        @Override
        public String getCommandName() {
            return task.getCommandName();
        }
    }
}
