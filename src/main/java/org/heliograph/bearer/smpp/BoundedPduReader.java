package org.heliograph.bearer.smpp;

import java.io.DataInputStream;
import java.io.IOException;
import org.jsmpp.DefaultPDUReader;
import org.jsmpp.InvalidCommandLengthException;
import org.jsmpp.bean.Command;

/** Reads PDUs no longer than SMPP can need: one with a full message_payload. jSMPP itself believes any command_length. */
final class BoundedPduReader extends DefaultPDUReader {
    private static final int HEADER = 16;
    private static final int LARGEST = 70_000;

    @Override
    public Command readPDUHeader(DataInputStream in) throws InvalidCommandLengthException, IOException {
        int length = in.readInt();
        if (length < HEADER || length > LARGEST) throw new IOException("command_length " + length);
        var header = new Command();
        header.setCommandLength(length);
        header.setCommandId(in.readInt());
        header.setCommandStatus(in.readInt());
        header.setSequenceNumber(in.readInt());
        return header;
    }
}
