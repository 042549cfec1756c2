/** The header fields of MMS (OMA-TS-MMS_ENC clause 7, numbers 7.4): the one table that reading, writing and telling go by. */
import {
    ANY, coded, DATE, ELEMENT_DESCRIPTOR, ENCODED_STRING, FROM, INTEGER, LONG_INTEGER, MAILBOX_COUNT, MEDIA_TYPE,
    MESSAGE_CLASS, MM_FLAG, numbered, previously, TEXT, TIME, TRANSACTION_ID, VERSION, YES_NO,
} from "./values.js";

/** X-Mms-Message-Type from 0x80 on. */
export const TYPES = [
    "m-send-req", "m-send-conf", "m-notification-ind", "m-notifyresp-ind", "m-retrieve-conf", "m-acknowledge-ind",
    "m-delivery-ind", "m-read-rec-ind", "m-read-orig-ind", "m-forward-req", "m-forward-conf", "m-mbox-store-req",
    "m-mbox-store-conf", "m-mbox-view-req", "m-mbox-view-conf", "m-mbox-upload-req", "m-mbox-upload-conf",
    "m-mbox-delete-req", "m-mbox-delete-conf", "m-mbox-descr", "m-delete-req", "m-delete-conf", "m-cancel-req",
    "m-cancel-conf",
];
const WITH_BODY = ["m-send-req", "m-retrieve-conf", "m-mbox-view-conf", "m-mbox-upload-req", "m-mbox-descr"];
const WITH_COUNTS = ["m-mbox-delete-conf", "m-delete-conf"];

const RESPONSE_STATUS = coded(statuses([
    "OK", "ERROR_UNSPECIFIED", "ERROR_SERVICE_DENIED", "ERROR_MESSAGE_FORMAT_CORRUPT",
    "ERROR_SENDING_ADDRESS_UNRESOLVED", "ERROR_MESSAGE_NOT_FOUND", "ERROR_NETWORK_PROBLEM",
    "ERROR_CONTENT_NOT_ACCEPTED", "ERROR_UNSUPPORTED_MESSAGE",
], [
    "FAILURE", "SENDING_ADDRESS_UNRESOLVED", "MESSAGE_NOT_FOUND", "NETWORK_PROBLEM", "PARTIAL_SUCCESS",
], [
    "FAILURE", "SERVICE_DENIED", "MESSAGE_FORMAT_CORRUPT", "SENDING_ADDRESS_UNRESOLVED", "MESSAGE_NOT_FOUND",
    "CONTENT_NOT_ACCEPTED", "REPLY_CHARGING_LIMITATIONS_NOT_MET", "REPLY_CHARGING_REQUEST_NOT_ACCEPTED",
    "REPLY_CHARGING_FORWARDING_DENIED", "REPLY_CHARGING_NOT_SUPPORTED", "ADDRESS_HIDING_NOT_SUPPORTED",
    "LACK_OF_PREPAID",
]), 0, "ERROR_PERMANENT_FAILURE");
const RETRIEVE_STATUS = coded(
    statuses(["OK"], ["FAILURE", "MESSAGE_NOT_FOUND", "NETWORK_PROBLEM"],
        ["FAILURE", "SERVICE_DENIED", "MESSAGE_NOT_FOUND", "CONTENT_UNSUPPORTED"]), 0, "ERROR_PERMANENT_FAILURE");
const STORE_STATUS = coded(
    statuses(["SUCCESS"], ["FAILURE", "NETWORK_PROBLEM"],
        ["FAILURE", "SERVICE_DENIED", "MESSAGE_FORMAT_CORRUPT", "MESSAGE_NOT_FOUND", "MMBOX_FULL"]),
    0, "ERROR_PERMANENT_FAILURE");
const REPLY_CHARGING = coded(["REQUESTED", "REQUESTED_TEXT_ONLY", "ACCEPTED", "ACCEPTED_TEXT_ONLY"]);
const MM_STATUS = coded([
    "EXPIRED", "RETRIEVED", "REJECTED", "DEFERRED", "UNRECOGNISED", "INDETERMINATE", "FORWARDED", "UNREACHABLE",
]);
const CONTENT_CLASS = coded([
    "TEXT", "IMAGE_BASIC", "IMAGE_RICH", "VIDEO_BASIC", "VIDEO_RICH", "MEGAPIXEL", "CONTENT_BASIC", "CONTENT_RICH",
]);
/** Another field, by its name. */
const ATTRIBUTE = coded(new Map(), 0x80);

/** From 0xC0 on the same may be tried again, from 0xE0 on it may not. */
function statuses(plain, transient, permanent) {
    return new Map([
        ...plain.map((word, i) => [0x80 + i, word]),
        ...transient.map((word, i) => [0xC0 + i, `ERROR_TRANSIENT_${word}`]),
        ...permanent.map((word, i) => [0xE0 + i, `ERROR_PERMANENT_${word}`]),
    ]);
}

/** From 0x01 on: name, key in a PDU's object, value, and whether it may come more than once. */
const FIELDS = [
    ["Bcc", "bcc", ENCODED_STRING, true],
    ["Cc", "cc", ENCODED_STRING, true],
    ["X-Mms-Content-Location", "contentLocation", TEXT],
    ["Content-Type", "contentType", MEDIA_TYPE],
    ["Date", "date", DATE],
    ["X-Mms-Delivery-Report", "deliveryReport", YES_NO],
    ["X-Mms-Delivery-Time", "deliveryTime", TIME],
    ["X-Mms-Expiry", "expiry", TIME],
    ["From", "from", FROM],
    ["X-Mms-Message-Class", "messageClass", MESSAGE_CLASS],
    ["Message-ID", "messageId", TEXT],
    ["X-Mms-Message-Type", "type", coded(TYPES)],
    ["X-Mms-MMS-Version", "version", VERSION],
    ["X-Mms-Message-Size", "messageSize", LONG_INTEGER],
    ["X-Mms-Priority", "priority", coded(["LOW", "NORMAL", "HIGH"])],
    ["X-Mms-Read-Report", "readReport", YES_NO],
    ["X-Mms-Report-Allowed", "reportAllowed", YES_NO],
    ["X-Mms-Response-Status", "responseStatus", RESPONSE_STATUS],
    ["X-Mms-Response-Text", "responseText", ENCODED_STRING],
    ["X-Mms-Sender-Visibility", "senderVisibility", coded(["HIDE", "SHOW"])],
    ["X-Mms-Status", "status", MM_STATUS],
    ["Subject", "subject", ENCODED_STRING],
    ["To", "to", ENCODED_STRING, true],
    ["X-Mms-Transaction-ID", "transactionId", TRANSACTION_ID],
    ["X-Mms-Retrieve-Status", "retrieveStatus", RETRIEVE_STATUS],
    ["X-Mms-Retrieve-Text", "retrieveText", ENCODED_STRING],
    ["X-Mms-Read-Status", "readStatus", coded(["READ", "DELETED_WITHOUT_BEING_READ"])],
    ["X-Mms-Reply-Charging", "replyCharging", REPLY_CHARGING],
    ["X-Mms-Reply-Charging-Deadline", "replyChargingDeadline", TIME],
    ["X-Mms-Reply-Charging-ID", "replyChargingId", TEXT],
    ["X-Mms-Reply-Charging-Size", "replyChargingSize", LONG_INTEGER],
    ["X-Mms-Previously-Sent-By", "previouslySentBy", previously(ENCODED_STRING), true],
    ["X-Mms-Previously-Sent-Date", "previouslySentDate", previously(DATE), true],
    ["X-Mms-Store", "store", YES_NO],
    ["X-Mms-MM-State", "mmState", coded(["DRAFT", "SENT", "NEW", "RETRIEVED", "FORWARDED"]), true],
    ["X-Mms-MM-Flags", "mmFlags", MM_FLAG, true],
    ["X-Mms-Store-Status", "storeStatus", STORE_STATUS],
    ["X-Mms-Store-Status-Text", "storeStatusText", ENCODED_STRING],
    ["X-Mms-Stored", "stored", YES_NO],
    ["X-Mms-Attributes", "attributes", ATTRIBUTE, true],
    ["X-Mms-Totals", "totals", YES_NO],
    ["X-Mms-Mbox-Totals", "mboxTotals", MAILBOX_COUNT, true],
    ["X-Mms-Quotas", "quotas", YES_NO],
    ["X-Mms-Mbox-Quotas", "mboxQuotas", MAILBOX_COUNT, true],
    ["X-Mms-Message-Count", "messageCount", INTEGER],
    ["Content", "content", ANY],
    ["X-Mms-Start", "start", INTEGER],
    ["Additional-headers", "additionalHeaders", ANY],
    ["X-Mms-Distribution-Indicator", "distributionIndicator", YES_NO],
    ["X-Mms-Element-Descriptor", "elementDescriptor", ELEMENT_DESCRIPTOR],
    ["X-Mms-Limit", "limit", INTEGER],
    ["X-Mms-Recommended-Retrieval-Mode", "retrievalMode", coded(["MANUAL"])],
    ["X-Mms-Recommended-Retrieval-Mode-Text", "retrievalModeText", ENCODED_STRING],
    ["X-Mms-Status-Text", "statusText", ENCODED_STRING],
    ["X-Mms-Applic-ID", "applicId", TEXT],
    ["X-Mms-Reply-Applic-ID", "replyApplicId", TEXT],
    ["X-Mms-Aux-Applic-Info", "auxApplicInfo", TEXT],
    ["X-Mms-Content-Class", "contentClass", CONTENT_CLASS],
    ["X-Mms-DRM-Content", "drmContent", YES_NO],
    ["X-Mms-Adaptation-Allowed", "adaptationAllowed", YES_NO],
    ["X-Mms-Replace-ID", "replaceId", TEXT],
    ["X-Mms-Cancel-ID", "cancelId", TEXT],
    ["X-Mms-Cancel-Status", "cancelStatus", coded(["REQUEST_RECEIVED", "REQUEST_CORRUPTED"])],
].map(([name, key, value, many = false], i) => ({number: i + 1, name, key, value, many}));

Object.assign(ATTRIBUTE, coded(new Map(FIELDS.map(field => [field.number | 0x80, field.name]))));

const COUNTED = new Map([0x03, 0x12, 0x13].map(number => {
    const field = FIELDS[number - 1];
    return [number, {...field, value: numbered(field.value), many: true}];
}));
const BY_KEY = new Map(FIELDS.map(field => [field.key, field]));

/** The field of a number in PDUs of a type; undefined if the standard does not assign it. */
export function fieldOf(number, type) {
    return WITH_COUNTS.includes(type) && COUNTED.has(number) ? COUNTED.get(number) : FIELDS[number - 1];
}

export function fieldNamed(key) {
    return BY_KEY.get(key);
}

export function mayHaveBody(type) {
    return type === undefined || WITH_BODY.includes(type);
}
