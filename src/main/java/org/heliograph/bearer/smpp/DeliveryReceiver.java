package org.heliograph.bearer.smpp;

import org.heliograph.relay.ReceiptKey;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;

/** Takes what an SMSC sends by itself. Receipts are passed on, anything else is answered and forgotten. */
record DeliveryReceiver(String smsc, ReceiptForm form, Receipts receipts, SmscLog log)
        implements MessageReceiverListener {

    /** jSMPP answers as soon as this returns. */
    @Override
    public void onAcceptDeliverSm(DeliverSm pdu) throws ProcessRequestException {
        var found = SmscReceipt.read(pdu, form);
        if (found.isEmpty()) log.debug("a deliver_sm that is no receipt, or says not of what");
        if (found.isPresent() && !pass(found.get()))
            throw new ProcessRequestException("too many receipts", SMPPConstant.STAT_ESME_RMSGQFUL);
    }

    private boolean pass(SmscReceipt it) {
        var key = new ReceiptKey(smsc, form.ids().ofReceipt(it.id()));
        return it.receipt().map(receipt -> receipts.take(key, receipt)).orElse(true);
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification pdu) {
        log.debug("an alert_notification");
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm pdu, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("data_sm is not for us", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
