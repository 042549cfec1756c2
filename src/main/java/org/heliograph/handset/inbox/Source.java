package org.heliograph.handset.inbox;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.heliograph.handset.http.NoAnswerException;

/** Where pushes come from. */
public interface Source extends AutoCloseable {
    /** How whoever sends them reaches it, for people. */
    String place();

    /**
     * What has come since the last look, in order.
     *
     * @param patience how long to wait for the first
     */
    List<Arrival> look(Duration patience) throws IOException, NoAnswerException;

    @Override
    void close() throws IOException;
}
