package org.heliograph.pdu;

import java.util.Optional;

/** Octets that are no PDU we can take, with what could be read of them, which is what an answer needs. */
public final class PduException extends RuntimeException {
    private final PduFault fault;
    private final int offset;
    private final String detail;
    private final transient Read read;

    /**
     * What was read before the fault.
     *
     * @param field the field that is missing
     */
    record Read(
            Optional<MessageType> type,
            Optional<TransactionId> transactionId,
            Optional<MmsVersion> version,
            Optional<HeaderField<?>> field) {}

    PduException(PduFault fault, int offset, String detail, Read read) {
        super(told(fault, offset, detail));
        this.fault = fault;
        this.offset = offset;
        this.detail = detail;
        this.read = read;
    }

    private static String told(PduFault fault, int offset, String detail) {
        return fault + " at octet " + offset + ": " + detail;
    }

    /** The message where the PDU starts at an offset of something larger and places are counted in that. */
    String told(int start) {
        return told(fault, start + offset, detail);
    }

    public PduFault fault() {
        return fault;
    }

    /** Where, counted from the first octet of the PDU. */
    public int offset() {
        return offset;
    }

    public Optional<MessageType> messageType() {
        return read.type();
    }

    public Optional<TransactionId> transactionId() {
        return read.transactionId();
    }

    public Optional<MmsVersion> version() {
        return read.version();
    }

    /** The field that is missing, with {@link PduFault#MISSING_FIELD}. */
    public Optional<HeaderField<?>> field() {
        return read.field();
    }
}
