package org.heliograph.handset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import org.heliograph.handset.http.HostPort;
import org.heliograph.handset.http.HttpHeader;
import org.heliograph.handset.http.MmscUrl;
import org.heliograph.handset.inbox.Listening;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.TimeValue;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What all our command lines have in common: how options are read, and how faults are told. */
public final class Tool {
    private static final int HELP_WIDTH = 100;

    private Tool() {}

    /** A command line around a command. */
    public static CommandLine of(Object command) {
        return new CommandLine(command)
                .registerConverter(HttpHeader.class, telling(HttpHeader::parse))
                .registerConverter(InetSocketAddress.class, telling(HostPort::parse))
                .registerConverter(URI.class, telling(MmscUrl::parse))
                .registerConverter(Duration.class, telling(Times::duration))
                .registerConverter(TimeValue.class, telling(Times::timeValue))
                .registerConverter(MmsVersion.class, telling(Versions::of))
                .registerConverter(Listening.class, telling(Listening::parse))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setAbbreviatedOptionsAllowed(false)
                .setUsageHelpWidth(HELP_WIDTH)
                .setParameterExceptionHandler(Tool::wrongUse)
                .setExecutionExceptionHandler(faults());
    }

    /** Executes it, and lets nothing that it said get lost. */
    public static int execute(CommandLine line, String... arguments) {
        int exit = line.execute(arguments);
        line.getOut().flush();
        line.getErr().flush();
        return exit;
    }

    /** In a line or two what is wrong; the whole help would push that off the screen. */
    private static int wrongUse(ParameterException fault, String[] arguments) {
        var line = fault.getCommandLine();
        line.getErr().println(fault.getMessage());
        UnmatchedArgumentException.printSuggestions(fault, line.getErr());
        seeHelp(line);
        return Exit.WRONG_USE;
    }

    private static void seeHelp(CommandLine line) {
        line.getErr().println("See '" + line.getCommandSpec().qualifiedName() + " --help'.");
    }

    /** Turns a parser that tells by an exception what is wrong into a converter. */
    public static <T> ITypeConverter<T> telling(ITypeConverter<T> parser) {
        return typed -> {
            try {
                return parser.convert(typed);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        };
    }

    private static IExecutionExceptionHandler faults() {
        return (fault, line, parsed) -> {
            var err = line.getErr();
            if (fault instanceof WrongUseException) {
                err.println(fault.getMessage());
                seeHelp(line);
                return Exit.WRONG_USE;
            }
            if (fault instanceof IOException || fault instanceof UncheckedIOException) {
                err.println(told(fault instanceof UncheckedIOException e ? e.getCause() : (IOException) fault));
                return Exit.WRONG_USE;
            }
            err.println("This is a fault of ours, please report it with what you typed:");
            fault.printStackTrace(err);
            return Exit.BUG;
        };
    }

    private static String told(IOException fault) {
        if (fault instanceof NoSuchFileException e) return "There is no file " + e.getFile();
        if (fault instanceof AccessDeniedException e) return "No permission for " + e.getFile();
        if (fault instanceof FileAlreadyExistsException e) return "There is something already at " + e.getFile();
        if (fault instanceof FileSystemException e) return e.getFile() + ": " + e.getReason();
        return String.valueOf(fault.getMessage());
    }
}
