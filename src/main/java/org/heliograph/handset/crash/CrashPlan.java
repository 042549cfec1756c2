package org.heliograph.handset.crash;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A crash run as it is to be.
 *
 * @param home where Heliograph was built
 * @param data the server's data directory
 * @param database where the server keeps its rows, and we read them
 * @param ports of HTTP, one for each node
 * @param bearer how the server notifies
 * @param throttled percent of submit_sm that the SMSC answers with ESME_RTHROTTLED
 * @param pushPort where the first group of phones listens; the second has the next port
 * @param kills how often the server, or the first of several nodes, is killed
 * @param upAtMost it is killed at a random moment up to this long after it accepts messages
 * @param rolls whether then each node in turn is drained, stopped and started again
 * @param nextWar what is started then, if it is another one
 * @param disturbances what else happens
 * @param times how often each of these
 * @param awayFor how long what goes away is away
 * @param databaseRestart a command that restarts the database
 * @param rate messages a second
 * @param octets of a message, about
 * @param shortLife how long messages live that somebody never fetches
 * @param afterwards how long the server has, after the last kill, to finish
 * @param seed of the random moments
 * @param mark the beginning of each subject, by which this run's messages are known
 */
record CrashPlan(
        Path home,
        Path data,
        Database database,
        List<Integer> ports,
        Bearer bearer,
        int throttled,
        int pushPort,
        int kills,
        Duration upAtMost,
        boolean rolls,
        Optional<Path> nextWar,
        List<Disturbance> disturbances,
        int times,
        Duration awayFor,
        Optional<String> databaseRestart,
        int rate,
        int octets,
        Duration shortLife,
        Duration afterwards,
        long seed,
        String mark) {

    /** How the server notifies; the value of its setting. */
    enum Bearer {
        UDP,
        SMPP
    }

    /** What may happen besides kills. */
    enum Disturbance {
        /** The SMSC, or who listens for the phones, is gone for a while. */
        SMSC,
        /** The database is restarted. */
        DATABASE
    }

    /** A database by its URL. */
    record Database(String url, String user, String password) {
        /** Whether it is the server's own, in a file, which only one process at a time can open. */
        boolean isOwnFile() {
            return url.startsWith("jdbc:h2:file:");
        }

        @Override
        public String toString() {
            return url.replaceAll("[?;].*", "");
        }
    }
}
