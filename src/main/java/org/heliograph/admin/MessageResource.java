package org.heliograph.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.heliograph.account.Role;
import org.heliograph.address.NumberingPlan;
import org.heliograph.mm.DeliveryState;
import org.heliograph.mm.Mm;
import org.heliograph.mm.MmId;
import org.heliograph.mm.Wanted;
import org.heliograph.relay.CareService;
import org.heliograph.relay.CareService.Done;
import org.heliograph.relay.MessageLookup;

/** Messages: found by number, time, state or id; what each is and how far it has come; and what is done to it by hand. */
@RequestScoped
@Path("messages")
@ForRole(Role.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
public class MessageResource {
    private static final String UNKNOWN = "No message has this id. It may have been removed, or the id is cut off.";

    @Inject
    MessageLookup lookup;

    @Inject
    CareService care;

    @Inject
    Supplier<NumberingPlan> plan;

    @Inject
    Clock clock;

    @Inject
    Recorded recorded;

    @Context
    Request request;

    @Context
    SecurityContext security;

    @Context
    HttpServletRequest http;

    /** The newest first. A number is that of the sender or of a recipient, and a state that of a recipient. */
    @Described(value = "Search messages, the newest first", answer = "Messages")
    @GET
    public Map<String, Object> search(
            @QueryParam("number") String number,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("state") String state,
            @QueryParam("id") String id,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        int most = Query.limit(limit);
        Wanted wanted = new Wanted(
                Query.address("number", number, plan.get()),
                Query.word("state", state, DeliveryState.class),
                Query.time("from", from),
                Query.time("to", to),
                Query.text(after).map(MessageResource::cursor),
                most + 1);
        List<Mm> found = Query.text(id).map(this::byId).orElseGet(() -> lookup.find(wanted));
        return Listing.of(found, most, shown()::brief, mm -> mm.id().text());
    }

    private List<Mm> byId(String id) {
        return MmId.ofMessageId(id)
                .flatMap(lookup::find)
                .map(found -> List.of(found.mm()))
                .orElse(List.of());
    }

    private static MmId cursor(String after) {
        return MmId.ofMessageId(after)
                .orElseThrow(() -> Refused.badField("after", "It is what the page before gave as next."));
    }

    @Described(value = "Show one message, its recipients and reports", answer = "Message")
    @GET
    @Path("{messageId}")
    public Response message(@PathParam("messageId") String messageId) {
        return Tags.answer(request, whole(messageId));
    }

    /** Tells the phone now. */
    @Described(value = "Tell a recipient's phone now", answer = "Message")
    @POST
    @Path("{messageId}/recipients/{nr}/resend")
    @ForRole(Role.CARE)
    public Map<String, Object> resend(@PathParam("messageId") String messageId, @PathParam("nr") String nr) {
        return act(
                messageId,
                "message.resend",
                mm -> care.resend(mm, number(nr)),
                "This phone is not to be told: it has answered, or its time is over, or it is not served here.");
    }

    @Described(value = "End the time of one recipient's copy", answer = "Message")
    @POST
    @Path("{messageId}/recipients/{nr}/expire")
    @ForRole(Role.CARE)
    public Map<String, Object> expire(@PathParam("messageId") String messageId, @PathParam("nr") String nr) {
        return act(
                messageId,
                "message.expire",
                mm -> care.expire(mm, number(nr)),
                "It cannot expire any more: the phone has fetched it, or it has ended already.");
    }

    /** Ends it for all who have not fetched it. */
    @Described(value = "End it for all who have not fetched it", answer = "Message")
    @POST
    @Path("{messageId}/expire")
    @ForRole(Role.CARE)
    public Map<String, Object> expireAll(@PathParam("messageId") String messageId) {
        return act(
                messageId,
                "message.expire",
                care::expire,
                "Every recipient has fetched it, or it has ended for all already.");
    }

    /** Removes its content before its time; who has not fetched it will not. */
    @Described(value = "Remove the content before its time", answer = "Message")
    @DELETE
    @Path("{messageId}/content")
    @ForRole(Role.CARE)
    public Map<String, Object> removeContent(@PathParam("messageId") String messageId) {
        return act(messageId, "content.delete", care::removeContent, "Its content has been removed already.");
    }

    private Map<String, Object> act(String messageId, String word, Function<MmId, Done> action, String refusal) {
        MmId mm = id(messageId);
        Recorded.Entry entry = new Recorded.Entry(Operator.of(http).toString(), word, mm.text(), "");
        return switch (Again.on(() -> recorded.perform(() -> action.apply(mm), Done.DONE, entry))) {
            case DONE -> whole(messageId);
            case UNKNOWN -> throw Refused.notFound(UNKNOWN);
            case NOT_POSSIBLE -> throw Refused.conflict(refusal);
        };
    }

    private Map<String, Object> whole(String messageId) {
        return shown().whole(lookup.find(id(messageId)).orElseThrow(() -> Refused.notFound(UNKNOWN)));
    }

    private ShownMessage shown() {
        return new ShownMessage(security.isUserInRole("care"), clock.instant());
    }

    static MmId id(String messageId) {
        return MmId.ofMessageId(messageId).orElseThrow(() -> Refused.notFound(UNKNOWN));
    }

    private static int number(String nr) {
        try {
            return Integer.parseInt(nr);
        } catch (NumberFormatException e) {
            throw Refused.notFound("Recipients are counted from 0.");
        }
    }
}
