package org.heliograph.bearer.smpp;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.OptionalInt;
import org.jsmpp.DefaultPDUReader;
import org.jsmpp.InvalidCommandLengthException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.Command;

/**
 * Reads PDUs no longer than SMPP can need: one with a full message_payload. jSMPP itself believes any command_length. Also
 * remembers how a bind was refused, which jSMPP forgets if the SMSC hangs up at once.
 */
final class BoundedPduReader extends DefaultPDUReader {
    private static final int HEADER = 16;
    private static final int LARGEST = 70_000;

    private volatile int bindStatus;

    @Override
    public Command readPDUHeader(DataInputStream in) throws InvalidCommandLengthException, IOException {
        int length = in.readInt();
        if (length < HEADER || length > LARGEST) throw new IOException("command_length " + length);
        var header = new Command();
        header.setCommandLength(length);
        header.setCommandId(in.readInt());
        header.setCommandStatus(in.readInt());
        header.setSequenceNumber(in.readInt());
        if (header.getCommandId() == SMPPConstant.CID_BIND_TRANSCEIVER_RESP) bindStatus = header.getCommandStatus();
        return header;
    }

    /** The command_status of bind_transceiver_resp, if that was not 0. */
    OptionalInt refusal() {
        return bindStatus == 0 ? OptionalInt.empty() : OptionalInt.of(bindStatus);
    }
}
