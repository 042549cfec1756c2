package org.heliograph.mm1;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.heliograph.pdu.DeleteConf;
import org.heliograph.pdu.DeleteReq;
import org.heliograph.pdu.Deletions;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.Numbered;
import org.heliograph.pdu.ResponseStatus;
import org.heliograph.relay.Answer.Heard;
import org.heliograph.relay.AnswerService;
import org.heliograph.subscriber.Caller;

/** m-delete-req (OMA-TS-MMS_ENC 1.3 clause 6): messages that wait for their recipient are deleted unfetched, each for itself. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DeleteTransaction {
    private AnswerService answers;

    public DeleteTransaction() {} // for the container

    @Inject
    public DeleteTransaction(AnswerService answers) {
        this.answers = answers;
    }

    public DeleteConf perform(Caller caller, DeleteReq request) {
        List<Numbered<String>> locations = new ArrayList<>();
        List<Numbered<ResponseStatus>> statuses = new ArrayList<>();
        for (String location : request.contentLocations()) {
            int count = locations.size() + 1;
            locations.add(Numbered.of(count, location));
            statuses.add(Numbered.of(count, delete(caller, location)));
        }
        return conf(request, new Deletions(locations, statuses, List.of()));
    }

    /** All of it ended alike. */
    static DeleteConf refused(DeleteReq request, ResponseStatus status) {
        return conf(request, new Deletions(List.of(), List.of(Numbered.of(1, status)), List.of()));
    }

    /** Ok, unless one of them ended otherwise. */
    static ResponseStatus worst(DeleteConf conf) {
        return conf.deletions().statuses().stream()
                .map(Numbered::value)
                .filter(status -> status != ResponseStatus.OK)
                .findFirst()
                .orElse(ResponseStatus.OK);
    }

    private static DeleteConf conf(DeleteReq request, Deletions deletions) {
        return new DeleteConf(
                request.transactionId(), request.version().lowerOf(MmsVersion.V1_3), deletions, List.of());
    }

    private ResponseStatus delete(Caller caller, String location) {
        Heard heard = ContentLocation.token(location)
                .map(token -> answers.delete(token, caller))
                .orElse(Heard.UNKNOWN);
        return switch (heard) {
            case DONE -> ResponseStatus.OK;
            case NOT_THEIRS -> ResponseStatus.ERROR_PERMANENT_SERVICE_DENIED;
            case AGAIN, UNKNOWN -> ResponseStatus.ERROR_PERMANENT_MESSAGE_NOT_FOUND;
        };
    }
}
