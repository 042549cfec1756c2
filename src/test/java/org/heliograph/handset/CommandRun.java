package org.heliograph.handset;

import java.io.PrintWriter;
import java.io.StringWriter;

/** A command line that was executed: what it said, and its exit status. */
record CommandRun(int exit, String out, String err) {
    static CommandRun handset(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = Handset.line(new PrintWriter(out), new PrintWriter(err)).execute(arguments);
        return new CommandRun(exit, out.toString(), err.toString());
    }

    String lastLine() {
        var lines = out.lines().toList();
        return lines.get(lines.size() - 1);
    }
}
