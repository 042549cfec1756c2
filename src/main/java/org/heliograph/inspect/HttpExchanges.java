package org.heliograph.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.heliograph.inspect.capture.Endpoint;
import org.heliograph.inspect.capture.HttpMessage;
import org.heliograph.inspect.capture.Moment;
import org.heliograph.pdu.HeaderField;
import org.heliograph.wsp.MediaType;

/** Requests of HTTP and their answers, as far as there is a PDU in them or an answer to one is wrong. */
final class HttpExchanges {
    private static final List<String> TOLD = List.of(
            "Host",
            "User-Agent",
            "Content-Type",
            "Content-Length",
            "Transfer-Encoding",
            "Content-Encoding",
            "X-Wap-Profile",
            "Location",
            "Retry-After",
            "Server");

    /** A message of one direction. */
    record Message(HttpMessage http, Endpoint source, Endpoint destination, Moment moment) {}

    /** Who takes what is found. */
    interface Sink {
        void take(int packet, Found found);
    }

    private final Trees trees;
    private int others;

    HttpExchanges(Trees trees) {
        this.trees = trees;
    }

    List<String> notes() {
        return others == 0 ? List.of() : List.of("Exchanges of HTTP without anything of MMS, not shown: " + others);
    }

    /** Of one connection: the first request with the first answer, and so on. */
    void pair(List<Message> requests, List<Message> answers, Sink sink) {
        var last = answers.stream().filter(it -> it.http().status() / 100 != 1).toList();
        for (int i = 0; i < Math.max(requests.size(), last.size()); i++) {
            var request = i < requests.size() ? Optional.of(requests.get(i)) : Optional.<Message>empty();
            var answer = i < last.size() ? Optional.of(last.get(i)) : Optional.<Message>empty();
            exchange(request, answer, sink);
        }
    }

    private void exchange(Optional<Message> request, Optional<Message> answer, Sink sink) {
        boolean asked = request.filter(it -> isPdu(it.http())).isPresent();
        boolean answered = answer.filter(it -> isPdu(it.http())).isPresent();
        if (!asked && !answered) {
            others++;
            return;
        }
        var found = request.filter(it -> asked).map(this::request);
        found.ifPresent(it -> sink.take(request.get().moment().packet(), it));
        answer.ifPresent(
                it -> sink.take(it.moment().packet(), answered ? pdu(request, found, it) : bare(request.get(), it)));
    }

    private static boolean isPdu(HttpMessage message) {
        if (message.body().isEmpty()) return false;
        return message.mediaType().equals(MediaType.MMS_MESSAGE.name())
                || message.body().octet(0) == HeaderField.MESSAGE_TYPE.octet() && Inspector.isPdu(message.body());
    }

    private Found request(Message message) {
        var found = trees.pdu(message.http().body(), Optional.of(envelope(message, Optional.empty())));
        return with(found, HttpChecks.request(message.http()));
    }

    private Found pdu(Optional<Message> request, Optional<Found> asked, Message answer) {
        var found = trees.pdu(answer.http().body(), Optional.of(envelope(answer, request)));
        var told = with(found, HttpChecks.answer(answer.http()));
        return asked.map(it -> with(told, HttpChecks.together(it, told))).orElse(told);
    }

    /** An answer without a PDU to a request with one. */
    private Found bare(Message request, Message answer) {
        var found = trees.http(answer.http(), Optional.of(envelope(answer, Optional.of(request))));
        return with(found, HttpChecks.bare(request.http(), answer.http()));
    }

    static Found with(Found found, List<Deviation> more) {
        var all = Stream.concat(more.stream(), found.deviations().stream()).toList();
        return new Found(found.kind(), found.title(), found.envelope(), found.octets(), found.tree(), all);
    }

    private static Envelope envelope(Message message, Optional<Message> request) {
        var lines = new ArrayList<String>();
        lines.add(message.http().startLine());
        request.ifPresent(it -> lines.add("to " + it.http().startLine()));
        for (var name : TOLD) message.http().field(name).ifPresent(value -> lines.add(name + ": " + value));
        return new Envelope(
                "HTTP",
                message.source().toString(),
                message.destination().toString(),
                message.moment().at(),
                lines);
    }
}
