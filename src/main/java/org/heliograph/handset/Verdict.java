package org.heliograph.handset;

/**
 * What became of a message, in words.
 *
 * @param exit see {@link Exit}
 * @param line what happened, in one line
 * @param advice what to look at next; empty if all is well
 */
record Verdict(int exit, String line, String advice) {
    static Verdict done(String line) {
        return new Verdict(Exit.DONE, line, "");
    }

    static Verdict accepted(String line) {
        return done("Accepted: " + line);
    }

    static Verdict refused(String line, String advice) {
        return new Verdict(Exit.REFUSED, "Refused: " + line, advice);
    }

    static Verdict noAnswer(String line, String advice) {
        return new Verdict(Exit.NO_ANSWER, "No answer to go by: " + line, advice);
    }
}
