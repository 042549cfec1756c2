package org.heliograph.handset;

import org.heliograph.pdu.MmStatus;
import picocli.CommandLine.Command;

/** {@code handset defer}. */
@Command(
        name = "defer",
        sortOptions = false,
        description = "Tells the MMSC that the message will be fetched later.",
        optionListHeading = "%n",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:the MMSC took it", "2:wrong use", "3:nobody answered, or with an HTTP error"},
        footer = {"", "Example:", "  handset defer N42 --mmsc http://127.0.0.1:8080/mms --header 'X-MSISDN: +15550002'"
        })
final class DeferCommand extends NotificationCommand {
    DeferCommand() {
        super(MmStatus.DEFERRED);
    }
}
