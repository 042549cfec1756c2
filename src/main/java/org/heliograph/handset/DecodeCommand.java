package org.heliograph.handset;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.DecoderLimits;
import org.heliograph.pdu.HeaderField;
import org.heliograph.pdu.Pdu;
import org.heliograph.pdu.PduDecoder;
import org.heliograph.pdu.PduException;
import org.heliograph.pdu.PduTree;
import org.heliograph.push.PushException;
import org.heliograph.push.PushTree;
import org.heliograph.push.WapPush;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code handset decode}: shows what the octets of a PDU say, or of a WAP push. */
@Command(
        name = "decode",
        sortOptions = false,
        description =
                "Shows any MMS PDU as a tree: offset in octets, number, name and value of each field, and the parts."
                        + " Around it there may be a WAP push (TID, 06, headers), which is shown too.%n",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:every file is a PDU, or a WAP push of one",
            "1:at least one is not; what could be read of it is shown",
            "2:wrong use, or a file that cannot be read or written"
        },
        footer = {
            "",
            "Examples:",
            "  handset decode message.mms",
            "  handset decode --extract parts message.mms",
            "  handset decode notification.push",
            "  echo 8c8198543100 8d92 9280 | handset decode -"
        })
final class DecodeCommand implements Callable<Integer> {
    /** More is no PDU that anybody sends, and would only fill the memory. */
    private static final int LARGEST = 64 << 20;

    private static final DecoderLimits LIMITS = DecoderLimits.DEFAULT;

    /** X-Mms-Message-Type, which comes first in every PDU. */
    private static final int MESSAGE_TYPE = HeaderField.MESSAGE_TYPE.octet();

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "A PDU or a WAP push of one, as it is or as hexadecimal digits; - is standard input.")
    private List<Path> files;

    @Option(names = "--extract", paramLabel = "DIR", description = "Write the parts to files in this directory.")
    private Optional<Path> extract = Optional.empty();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Override
    public Integer call() throws IOException {
        var extraction = extract.map(Extraction::new);
        int exit = Exit.DONE;
        for (var file : files) {
            if (files.size() > 1) out().println(file + ":");
            exit = Math.max(exit, show(Hexadecimal.orAsItIs(read(file)), extraction));
            if (files.size() > 1) out().println();
        }
        out().flush();
        return exit;
    }

    private int show(Octets octets, Optional<Extraction> extraction) throws IOException {
        return isPush(octets) ? push(octets, extraction) : pdu(octets, extraction);
    }

    /** A push wins over a PDU with strange fields in front only if an MMS PDU is in it. */
    private static boolean isPush(Octets octets) {
        if (!WapPush.isClaimedBy(octets)) return false;
        try {
            return WapPush.read(octets).isMms() || !isPdu(octets);
        } catch (PushException e) {
            return !isPdu(octets);
        }
    }

    private static boolean isPdu(Octets octets) {
        try {
            new PduDecoder(LIMITS).decode(octets);
            return true;
        } catch (PduException e) {
            return false;
        }
    }

    private int push(Octets octets, Optional<Extraction> extraction) throws IOException {
        out().print(PushTree.render(octets, LIMITS));
        try {
            var push = WapPush.read(octets);
            return push.isMms() ? extracted(new PduDecoder(LIMITS).decode(push.body()), extraction) : Exit.REFUSED;
        } catch (PushException | PduException e) {
            return Exit.REFUSED;
        }
    }

    private int pdu(Octets octets, Optional<Extraction> extraction) throws IOException {
        out().print(PduTree.render(octets, LIMITS));
        Pdu pdu;
        try {
            pdu = new PduDecoder(LIMITS).decode(octets);
        } catch (PduException e) {
            if (octets.isEmpty()) out().println("There is nothing in it.");
            else if (octets.octet(0) != MESSAGE_TYPE)
                out().println(
                                "It begins neither as PDUs do, with 8C for X-Mms-Message-Type, nor as a WAP push, with 06 in"
                                        + " second place. Is something else around it?");
            return Exit.REFUSED;
        }
        return extracted(pdu, extraction);
    }

    private int extracted(Pdu pdu, Optional<Extraction> extraction) throws IOException {
        if (extraction.isPresent()) {
            for (var written : extraction.get().parts(pdu)) out().println("wrote " + written);
        }
        return Exit.DONE;
    }

    private static Octets read(Path file) throws IOException {
        boolean standardInput = file.toString().equals("-");
        if (!standardInput && Files.isDirectory(file)) throw new WrongUseException(file + " is a directory.");
        try (var in = standardInput ? System.in : Files.newInputStream(file)) {
            var octets = in.readNBytes(LARGEST + 1);
            if (octets.length > LARGEST) throw new WrongUseException(file + " is far too large for a PDU.");
            return Octets.of(octets);
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
