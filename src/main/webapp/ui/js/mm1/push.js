/** The connectionless WSP push that a notification or a report comes in (WAP-230-WSP clause 8.2.4). */
import {readFields} from "./fields.js";
import {anyValue, readUintvar} from "./integers.js";
import {readMediaType} from "./media.js";
import {OctetError, Reader} from "./octets.js";
import {decodePdu, PduError} from "./pdu.js";

const PUSH = 0x06;
const LARGEST = 65_535;
const MOST_HEADERS = 100;
const MMS_MESSAGE = "application/vnd.wap.mms-message";

/** {transactionId, type, body}, the body a slice of the octets; a PduError where they are no push of an MMS PDU. */
export function readPush(octets) {
    try {
        return read(new Reader(octets));
    } catch (failure) {
        if (failure instanceof OctetError) {
            throw new PduError(failure.reason, failure.offset, failure.detail);
        }
        throw failure;
    }
}

/** The PDU in a push. */
export function decodePush(octets) {
    const push = readPush(octets);
    if (push.type.name !== MMS_MESSAGE) {
        throw new PduError("MALFORMED", 0, `a push of ${push.type.name}`);
    }
    return decodePdu(push.body);
}

function read(reader) {
    if (reader.remaining > LARGEST) {
        throw reader.limit(`more than ${LARGEST} octets`);
    }
    const transactionId = reader.octet();
    if (reader.peek() !== PUSH) {
        throw reader.malformed("the PDU type is not Push");
    }
    reader.octet();
    const headers = reader.slice(readUintvar(reader));
    const type = readMediaType(headers);
    readFields(headers, MOST_HEADERS, {
        numbered: (offset, number, inside) => {
            anyValue(inside);
            return true;
        },
        text: () => {},
    });
    return {transactionId, type, body: reader.rest()};
}
