package org.heliograph.handset;

import org.heliograph.pdu.MmStatus;
import picocli.CommandLine.Command;

/** {@code handset reject}. */
@Command(
        name = "reject",
        sortOptions = false,
        description = "Tells the MMSC that the message is not wanted; it is gone then.",
        optionListHeading = "%n",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:the MMSC took it", "2:wrong use", "3:nobody answered, or with an HTTP error"},
        footer = {"", "Example:", "  handset reject N42 --mmsc http://127.0.0.1:8080/mms --header 'X-MSISDN: +15550002'"
        })
final class RejectCommand extends NotificationCommand {
    RejectCommand() {
        super(MmStatus.REJECTED);
    }
}
