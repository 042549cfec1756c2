package org.heliograph.handset;

import java.io.BufferedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;

/** A command line that was executed: what it said, and its exit status. */
record CommandRun(int exit, String out, String err) {
    static CommandRun handset(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = Tool.execute(Handset.line(buffered(out), buffered(err)), arguments);
        return new CommandRun(exit, out.toString(), err.toString());
    }

    /** What nobody flushes does not arrive, as on a real standard output. */
    private static PrintWriter buffered(Writer writer) {
        return new PrintWriter(new BufferedWriter(writer));
    }

    String lastLine() {
        var lines = out.lines().toList();
        return lines.get(lines.size() - 1);
    }
}
