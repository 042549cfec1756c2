/** What a status of MM1 means to people, and what to do next. */

const RESPONSES = {
    OK: "Accepted: the server has it and will see to its delivery.",
    ERROR_UNSPECIFIED: "Refused, without a reason.",
    ERROR_SERVICE_DENIED: "Refused: this number may not send.",
    ERROR_MESSAGE_FORMAT_CORRUPT: "Refused: the message is damaged.",
    ERROR_SENDING_ADDRESS_UNRESOLVED: "Refused: no recipient has a valid address.",
    ERROR_MESSAGE_NOT_FOUND: "Refused: there is no such message.",
    ERROR_NETWORK_PROBLEM: "Not taken: the network has a problem. Send it again later.",
    ERROR_CONTENT_NOT_ACCEPTED: "Refused: the content is not accepted, most often because it is too large.",
    ERROR_UNSUPPORTED_MESSAGE: "Refused: the server does not know this request.",
    ERROR_TRANSIENT_FAILURE: "Not taken for now. Send it again later.",
    ERROR_TRANSIENT_SENDING_ADDRESS_UNRESOLVED: "Not taken for now: an address cannot be resolved.",
    ERROR_TRANSIENT_MESSAGE_NOT_FOUND: "The message cannot be found now. Try again later.",
    ERROR_TRANSIENT_NETWORK_PROBLEM: "Not taken: the network has a problem. Send it again later.",
    ERROR_TRANSIENT_PARTIAL_SUCCESS: "Accepted for some recipients only.",
    ERROR_PERMANENT_FAILURE: "Refused for good.",
    ERROR_PERMANENT_SERVICE_DENIED: "Refused: this number may not send.",
    ERROR_PERMANENT_MESSAGE_FORMAT_CORRUPT: "Refused: the message is damaged.",
    ERROR_PERMANENT_SENDING_ADDRESS_UNRESOLVED: "Refused: no recipient has a valid address.",
    ERROR_PERMANENT_MESSAGE_NOT_FOUND: "Refused: there is no such message.",
    ERROR_PERMANENT_CONTENT_NOT_ACCEPTED: "Refused: the content is not accepted, most often because it is too large.",
    ERROR_PERMANENT_REPLY_CHARGING_NOT_SUPPORTED: "Refused: paying for replies is not offered.",
    ERROR_PERMANENT_ADDRESS_HIDING_NOT_SUPPORTED: "Refused: the sender cannot be hidden.",
    ERROR_PERMANENT_LACK_OF_PREPAID: "Refused: the prepaid balance does not cover the price. Top it up and send again.",
};

const RETRIEVALS = {
    OK: "Fetched.",
    ERROR_TRANSIENT_FAILURE: "The message cannot be fetched now. Try again later.",
    ERROR_TRANSIENT_MESSAGE_NOT_FOUND: "The message cannot be found now. Try again later.",
    ERROR_TRANSIENT_NETWORK_PROBLEM: "The network has a problem. Try again later.",
    ERROR_PERMANENT_FAILURE: "The message cannot be fetched.",
    ERROR_PERMANENT_SERVICE_DENIED: "This message is not for this number.",
    ERROR_PERMANENT_MESSAGE_NOT_FOUND: "The message is no longer there.",
    ERROR_PERMANENT_CONTENT_UNSUPPORTED: "The content cannot be shown on this phone.",
};

const DELIVERIES = {
    EXPIRED: "expired before it was fetched",
    RETRIEVED: "delivered",
    REJECTED: "rejected",
    DEFERRED: "put off",
    UNRECOGNISED: "not understood by the phone",
    INDETERMINATE: "handed on, nobody knows how it ended",
    FORWARDED: "forwarded",
    UNREACHABLE: "cannot be reached",
};

const READINGS = {READ: "read", DELETED_WITHOUT_BEING_READ: "deleted unread"};

/** Of a status that has no words here, its name. */
function told(words, status) {
    return words[status] ?? `The server answered ${status}.`;
}

export const responseWords = status => told(RESPONSES, status);
export const retrieveWords = status => told(RETRIEVALS, status);
export const deliveryWords = status => DELIVERIES[status] ?? status.toLowerCase();
export const readWords = status => READINGS[status] ?? status.toLowerCase();

/** Whether the server has taken the message. */
export function isAccepted(status) {
    return status === "OK" || status === "ERROR_TRANSIENT_PARTIAL_SUCCESS";
}
