package org.heliograph.handset.inbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.DeliveryReceipt;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageState;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.ServerResponseDeliveryAdapter;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.DeliveryReceiptState;

/**
 * What follows the answer to a short message: its delivery receipt, if it asked for one, and that it counts as arrived. Not
 * before, so that whoever ends with the last arrival has answered it.
 */
final class Receipting extends ServerResponseDeliveryAdapter implements AutoCloseable {
    private static final int LAST_SECONDS = 5;

    private final Map<String, Taken> taken = new ConcurrentHashMap<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        var daemon = new Thread(task, "receipts");
        daemon.setDaemon(true);
        return daemon;
    });

    private record Taken(SubmitSm message, Runnable arrived) {}

    /** Called before the answer goes. */
    void promise(String id, SubmitSm message, Runnable arrived) {
        taken.put(id, new Taken(message, arrived));
    }

    @Override
    public void onSubmitSmRespSent(SubmitSmResult result, SMPPServerSession session) {
        var it = taken.remove(result.getMessageId());
        if (it == null) return;
        if (it.message().isSmscDelReceiptSuccessAndFailureRequested()
                && session.getSessionState().isReceivable()) receipt(result.getMessageId(), it.message(), session);
        it.arrived().run();
    }

    private void receipt(String id, SubmitSm message, SMPPServerSession session) {
        try {
            thread.execute(() -> deliver(id, message, session));
        } catch (RejectedExecutionException e) {
            // closed meanwhile
        }
    }

    @Override
    public void onSubmitSmRespError(SubmitSmResult result, Exception cause, SMPPServerSession session) {
        taken.remove(result.getMessageId());
    }

    private static void deliver(String id, SubmitSm message, SMPPServerSession session) {
        var now = new Date();
        var text = new DeliveryReceipt(id, 1, 1, now, now, DeliveryReceiptState.DELIVRD, "000", "");
        try {
            session.deliverShortMessage(
                    "",
                    TypeOfNumber.valueOf(message.getDestAddrTon()),
                    NumberingPlanIndicator.valueOf(message.getDestAddrNpi()),
                    message.getDestAddress(),
                    TypeOfNumber.valueOf(message.getSourceAddrTon()),
                    NumberingPlanIndicator.valueOf(message.getSourceAddrNpi()),
                    message.getSourceAddr(),
                    new ESMClass(MessageMode.DEFAULT, MessageType.SMSC_DEL_RECEIPT, GSMSpecificFeature.DEFAULT),
                    (byte) 0,
                    (byte) 0,
                    new RegisteredDelivery(0),
                    DataCodings.ZERO,
                    text.toString().getBytes(StandardCharsets.ISO_8859_1),
                    new OptionalParameter.Receipted_message_id(id),
                    new OptionalParameter.Message_state(MessageState.DELIVERED.value()));
        } catch (PDUException
                | ResponseTimeoutException
                | InvalidResponseException
                | NegativeResponseException
                | IOException
                | IllegalArgumentException e) {
            // the MMSC has gone or does not want it, as happens with an SMSC too
        }
    }

    /** Sends what is promised, unless that takes long. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) thread.shutdownNow();
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
