package org.heliograph.inspect;

import static org.heliograph.pdu.HeaderField.*;
import static org.heliograph.pdu.MessageType.*;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.heliograph.pdu.HeaderField;
import org.heliograph.pdu.MessageType;
import org.heliograph.pdu.MmsVersion;

/**
 * Which header fields a PDU has (OMA-TS-MMS_ENC clause 6), beside its type and version, which every PDU has.
 *
 * @param since the version that brought this PDU
 */
record PduRule(MmsVersion since, List<HeaderField<?>> mandatory, List<HeaderField<?>> optional) {
    private static final List<HeaderField<?>> RECIPIENTS = List.of(TO, CC, BCC);
    private static final List<HeaderField<?>> REPLY =
            List.of(HeaderField.REPLY_CHARGING, REPLY_CHARGING_DEADLINE, REPLY_CHARGING_SIZE, REPLY_CHARGING_ID);
    private static final List<HeaderField<?>> BOX = List.of(MM_STATE, MM_FLAGS);
    private static final List<HeaderField<?>> APPLIC = List.of(APPLIC_ID, REPLY_APPLIC_ID, AUX_APPLIC_INFO);
    private static final List<HeaderField<?>> CLASS = List.of(CONTENT_CLASS, DRM_CONTENT);
    private static final List<HeaderField<?>> HISTORY = List.of(PREVIOUSLY_SENT_BY, PREVIOUSLY_SENT_DATE);
    private static final List<HeaderField<?>> STORING = List.of(STORE_STATUS, STORE_STATUS_TEXT);

    private static final Map<MessageType, PduRule> RULES = new EnumMap<>(MessageType.class);

    static {
        rule(SEND_REQ, MmsVersion.V1_0)
                .must(TRANSACTION_ID, FROM, CONTENT_TYPE)
                .may(DATE, SUBJECT, MESSAGE_CLASS, EXPIRY, DELIVERY_TIME, PRIORITY, SENDER_VISIBILITY)
                .may(DELIVERY_REPORT, READ_REPORT, STORE, ADAPTATION_ALLOWED)
                .may(RECIPIENTS, REPLY, BOX, APPLIC, CLASS);
        rule(SEND_CONF, MmsVersion.V1_0)
                .must(TRANSACTION_ID, RESPONSE_STATUS)
                .may(RESPONSE_TEXT, MESSAGE_ID, CONTENT_LOCATION)
                .may(STORING);
        rule(NOTIFICATION_IND, MmsVersion.V1_0)
                .must(TRANSACTION_ID, MESSAGE_CLASS, MESSAGE_SIZE, EXPIRY, CONTENT_LOCATION)
                .may(FROM, SUBJECT, DELIVERY_REPORT, STORED, PRIORITY, DISTRIBUTION_INDICATOR, ELEMENT_DESCRIPTOR)
                .may(RETRIEVAL_MODE, RETRIEVAL_MODE_TEXT, REPLACE_ID)
                .may(REPLY, APPLIC, CLASS);
        rule(NOTIFYRESP_IND, MmsVersion.V1_0).must(TRANSACTION_ID, STATUS).may(REPORT_ALLOWED);
        rule(RETRIEVE_CONF, MmsVersion.V1_0)
                .must(DATE, CONTENT_TYPE)
                .may(TRANSACTION_ID, MESSAGE_ID, FROM, TO, CC, SUBJECT, MESSAGE_CLASS, PRIORITY, DELIVERY_REPORT)
                .may(READ_REPORT, RETRIEVE_STATUS, RETRIEVE_TEXT, DISTRIBUTION_INDICATOR, REPLACE_ID, CONTENT_LOCATION)
                .may(REPLY, HISTORY, BOX, APPLIC, CLASS);
        rule(ACKNOWLEDGE_IND, MmsVersion.V1_0).must(TRANSACTION_ID).may(REPORT_ALLOWED);
        rule(DELIVERY_IND, MmsVersion.V1_0)
                .must(MESSAGE_ID, TO, DATE, STATUS)
                .may(STATUS_TEXT)
                .may(APPLIC);
        rule(READ_REC_IND, MmsVersion.V1_1)
                .must(MESSAGE_ID, TO, FROM, READ_STATUS)
                .may(DATE)
                .may(APPLIC);
        rule(READ_ORIG_IND, MmsVersion.V1_1)
                .must(MESSAGE_ID, TO, FROM, DATE, READ_STATUS)
                .may(APPLIC);
        rule(FORWARD_REQ, MmsVersion.V1_1)
                .must(TRANSACTION_ID, FROM, CONTENT_LOCATION)
                .may(DATE, EXPIRY, DELIVERY_TIME, REPORT_ALLOWED, DELIVERY_REPORT, READ_REPORT, STORE)
                .may(RECIPIENTS, REPLY, BOX);
        rule(FORWARD_CONF, MmsVersion.V1_1)
                .must(TRANSACTION_ID, RESPONSE_STATUS)
                .may(RESPONSE_TEXT, MESSAGE_ID, CONTENT_LOCATION)
                .may(STORING);
        rule(MBOX_STORE_REQ, MmsVersion.V1_2)
                .must(TRANSACTION_ID, CONTENT_LOCATION)
                .may(BOX);
        rule(MBOX_STORE_CONF, MmsVersion.V1_2)
                .must(TRANSACTION_ID, STORE_STATUS)
                .may(STORE_STATUS_TEXT, CONTENT_LOCATION);
        rule(MBOX_VIEW_REQ, MmsVersion.V1_2)
                .must(TRANSACTION_ID)
                .may(CONTENT_LOCATION, START, LIMIT, ATTRIBUTES, TOTALS, QUOTAS)
                .may(BOX);
        rule(MBOX_VIEW_CONF, MmsVersion.V1_2)
                .must(TRANSACTION_ID, RESPONSE_STATUS, CONTENT_TYPE)
                .may(RESPONSE_TEXT, CONTENT_LOCATION, START, LIMIT, ATTRIBUTES, MBOX_TOTALS, MBOX_QUOTAS, MESSAGE_COUNT)
                .may(BOX);
        rule(MBOX_UPLOAD_REQ, MmsVersion.V1_2)
                .must(TRANSACTION_ID, CONTENT_TYPE)
                .may(BOX);
        rule(MBOX_UPLOAD_CONF, MmsVersion.V1_2)
                .must(TRANSACTION_ID, STORE_STATUS)
                .may(STORE_STATUS_TEXT, CONTENT_LOCATION);
        rule(MBOX_DELETE_REQ, MmsVersion.V1_2).must(TRANSACTION_ID, CONTENT_LOCATION);
        rule(MBOX_DELETE_CONF, MmsVersion.V1_2)
                .must(TRANSACTION_ID, RESPONSE_STATUS)
                .may(CONTENT_LOCATION, RESPONSE_TEXT);
        rule(MBOX_DESCR, MmsVersion.V1_2)
                .may(TRANSACTION_ID, CONTENT_LOCATION, MESSAGE_ID, DATE, FROM, MESSAGE_CLASS, SUBJECT, PRIORITY)
                .may(DELIVERY_TIME, EXPIRY, DELIVERY_REPORT, READ_REPORT, MESSAGE_SIZE, REPLACE_ID, CONTENT_TYPE)
                .may(RECIPIENTS, REPLY, HISTORY, BOX, APPLIC, CLASS);
        rule(DELETE_REQ, MmsVersion.V1_3).must(TRANSACTION_ID, CONTENT_LOCATION);
        rule(DELETE_CONF, MmsVersion.V1_3).must(TRANSACTION_ID, RESPONSE_STATUS).may(CONTENT_LOCATION, RESPONSE_TEXT);
        rule(CANCEL_REQ, MmsVersion.V1_3).must(TRANSACTION_ID, CANCEL_ID);
        rule(CANCEL_CONF, MmsVersion.V1_3).must(TRANSACTION_ID, CANCEL_STATUS);
    }

    static PduRule of(MessageType type) {
        return RULES.get(type);
    }

    boolean allows(HeaderField<?> field) {
        return field.number() == MESSAGE_TYPE.number()
                || field.number() == MMS_VERSION.number()
                || has(mandatory, field)
                || has(optional, field);
    }

    private static boolean has(List<HeaderField<?>> fields, HeaderField<?> field) {
        return fields.stream().anyMatch(it -> it.number() == field.number());
    }

    /** The version that brought a field. */
    static MmsVersion since(HeaderField<?> field) {
        int number = field.number();
        if (number <= TRANSACTION_ID.number()) return MmsVersion.V1_0;
        if (number <= PREVIOUSLY_SENT_DATE.number()) return MmsVersion.V1_1;
        return number <= HeaderField.LIMIT.number() ? MmsVersion.V1_2 : MmsVersion.V1_3;
    }

    private static PduRule rule(MessageType type, MmsVersion since) {
        var rule = new PduRule(since, new ArrayList<>(), new ArrayList<>());
        RULES.put(type, rule);
        return rule;
    }

    private PduRule must(HeaderField<?>... fields) {
        mandatory.addAll(List.of(fields));
        return this;
    }

    private PduRule may(HeaderField<?>... fields) {
        optional.addAll(List.of(fields));
        return this;
    }

    @SafeVarargs
    private PduRule may(List<HeaderField<?>>... groups) {
        for (var group : groups) optional.addAll(group);
        return this;
    }
}
