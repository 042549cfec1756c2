package org.heliograph.handset.inbox;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.heliograph.handset.http.Answer;
import org.heliograph.handset.http.Get;
import org.heliograph.handset.http.NoAnswerException;
import org.heliograph.handset.http.Transport;
import org.heliograph.octet.Octets;

/** The inbox that Heliograph keeps for a phone when its bearer is loopback, asked for over HTTP again and again. */
public final class MmscInbox implements Source {
    private final Transport transport;
    private Optional<String> last = Optional.empty();

    /** @param mmsc the way to any URL of the MMSC; the inbox is below its root */
    public MmscInbox(Transport mmsc) {
        this.transport = mmsc;
    }

    @Override
    public String place() {
        return at("").toString();
    }

    @Override
    public List<Arrival> look(Duration patience) throws NoAnswerException {
        var query = last.map(id -> "?after=" + URLEncoder.encode(id, StandardCharsets.UTF_8));
        var found = read(new Get(transport.to(at(query.orElse("")))).fetch());
        if (found.isEmpty()) pause(patience);
        return found;
    }

    private URI at(String query) {
        return transport.mmsc().resolve("/inbox" + query);
    }

    private static void pause(Duration patience) {
        try {
            Thread.sleep(patience.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Arrival> read(Answer answer) throws NoAnswerException {
        if (answer.status() != 200)
            throw new NoAnswerException("the inbox answers HTTP " + answer.status(), advice(answer.status()));
        try (var json = Json.createReader(answer.body().stream())) {
            var entries = json.readArray().getValuesAs(JsonObject.class);
            var arrivals = entries.stream().map(MmscInbox::arrival).toList();
            if (!entries.isEmpty())
                last = Optional.of(entries.get(entries.size() - 1).getString("id"));
            return arrivals;
        } catch (JsonException
                | DateTimeException
                | IllegalArgumentException
                | ClassCastException
                | NullPointerException e) {
            throw new NoAnswerException(
                    "what " + place() + " says is no list of pushes",
                    "Is it Heliograph's address, without a portal in between?");
        }
    }

    private static Arrival arrival(JsonObject entry) {
        return new Arrival(
                Optional.empty(),
                Instant.parse(entry.getString("at")),
                Octets.of(Base64.getDecoder().decode(entry.getString("push"))));
    }

    private static String advice(int status) {
        return switch (status) {
            case 401, 403 ->
                "It does not know this phone. Give the header your network identifies phones by, --header"
                        + " 'X-MSISDN: +15550002'. Heliograph says at its /mms/whoami who it takes you for.";
            case 404 -> "It keeps no inbox. Heliograph does so with the setting bearer = loopback.";
            case 503 -> "It is overloaded or just starting. Try again in a moment.";
            default -> "Look at the server's log.";
        };
    }

    @Override
    public void close() {
        // nothing is kept open
    }
}
