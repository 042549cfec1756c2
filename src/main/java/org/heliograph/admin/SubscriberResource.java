package org.heliograph.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.heliograph.account.Role;
import org.heliograph.address.Msisdn;
import org.heliograph.address.NumberingPlan;
import org.heliograph.relay.SubscriberLookup;
import org.heliograph.relay.SubscriberService;
import org.heliograph.relay.SubscriberService.Done;
import org.heliograph.subscriber.Imsi;
import org.heliograph.subscriber.Money;
import org.heliograph.subscriber.Subscriber;
import org.heliograph.subscriber.Subscriber.Payment;
import org.heliograph.subscriber.Subscriber.Profile;
import org.heliograph.subscriber.Subscriber.State;
import org.heliograph.subscriber.WantedSubscribers;

/** Subscribers: found, added, changed, removed, and their balances topped up. Who may not use the service is barred, not removed. */
@RequestScoped
@Path("subscribers")
@Produces(MediaType.APPLICATION_JSON)
@ForRole(Role.VIEWER)
public class SubscriberResource {
    private static final String UNKNOWN = "Nobody with this number is in the table.";
    private static final int LONGEST_KEY = 200;

    @Inject
    SubscriberLookup lookup;

    @Inject
    SubscriberService service;

    @Inject
    Supplier<NumberingPlan> plan;

    @Inject
    Recorded recorded;

    @Context
    Request request;

    @Context
    HttpServletRequest http;

    @Context
    UriInfo uri;

    /** In the order of their numbers. A number may be its beginning, with plus or as it is dialled. */
    @Described(value = "Search subscribers", answer = "Subscribers")
    @GET
    public Map<String, Object> search(
            @QueryParam("number") String number,
            @QueryParam("imsi") String imsi,
            @QueryParam("state") String state,
            @QueryParam("payment") String payment,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        int most = Query.limit(limit);
        WantedSubscribers wanted = new WantedSubscribers(
                Query.text(number).map(this::beginning),
                Query.text(imsi).map(SubscriberResource::imsi),
                Query.word("state", state, State.class),
                Query.word("payment", payment, Payment.class),
                Query.text(after),
                most + 1);
        return Listing.of(lookup.find(wanted), most, ShownSubscriber::of, it -> it.msisdn()
                .text());
    }

    /** Of a whole number in any form the number, else its digits as they stand in the table. */
    private String beginning(String written) {
        String digits = written.replaceAll("[^0-9+]", "");
        Optional<String> whole = digits.startsWith("+")
                ? Optional.of(digits)
                : plan.get().dialled(written).map(Msisdn::text);
        return whole.orElse(digits);
    }

    private static Imsi imsi(String digits) {
        return Imsi.of(digits).orElseThrow(() -> Refused.badField("imsi", "An IMSI has 14 or 15 digits."));
    }

    @Described(value = "Show one subscriber", answer = "Subscriber")
    @GET
    @Path("{msisdn}")
    public Response subscriber(@PathParam("msisdn") String msisdn) {
        return Tags.answer(request, ShownSubscriber.of(find(number(msisdn))));
    }

    @Described(value = "Add a subscriber", answer = "Subscriber", body = "Subscriber", status = 201)
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ForRole(Role.CARE)
    public Response add(InputStream body) throws IOException {
        SentBody json = SentBody.read(body);
        Profile profile = ShownSubscriber.read(
                json, number(json.text("msisdn").orElseThrow(() -> Refused.badField("msisdn", "It is missing."))));
        require(perform(
                () -> service.add(profile), "subscriber.add", profile.msisdn(), "balance " + profile.balance()));
        Map<String, Object> shown = ShownSubscriber.of(find(profile.msisdn()));
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(profile.msisdn().text())
                        .build())
                .entity(shown)
                .tag(Tags.of(shown))
                .build();
    }

    /** All but the number and the balance, which top-ups alone change. */
    @Described(value = "Change a subscriber", answer = "Subscriber", body = "Subscriber", ifMatch = true)
    @PUT
    @Path("{msisdn}")
    @Consumes(MediaType.APPLICATION_JSON)
    @ForRole(Role.CARE)
    public Response change(@PathParam("msisdn") String msisdn, InputStream body) throws IOException {
        Profile profile = ShownSubscriber.read(SentBody.read(body), number(msisdn));
        require(perform(
                () -> service.change(profile, asSeen()),
                "subscriber.change",
                profile.msisdn(),
                Query.word(profile.state()) + " " + Query.word(profile.payment())));
        Map<String, Object> shown = ShownSubscriber.of(find(profile.msisdn()));
        return Response.ok(shown).tag(Tags.of(shown)).build();
    }

    /** For good, with what is left of the balance; refused while there are messages in the MMBox. */
    @Described(value = "Remove a subscriber", answer = "", status = 204, ifMatch = true)
    @DELETE
    @Path("{msisdn}")
    @ForRole(Role.CARE)
    public Response remove(@PathParam("msisdn") String msisdn) {
        Msisdn number = number(msisdn);
        Money left = find(number).balance();
        require(perform(() -> service.remove(number, asSeen()), "subscriber.remove", number, "balance " + left));
        return Response.noContent().build();
    }

    /** Adds to a prepaid balance, once for each Idempotency-Key of whoever does it, whatever happens on the way. */
    @Described(value = "Add to a prepaid balance", answer = "Subscriber", body = "TopUp")
    @POST
    @Path("{msisdn}/top-ups")
    @Consumes(MediaType.APPLICATION_JSON)
    @ForRole(Role.CARE)
    public Response topUp(
            @PathParam("msisdn") String msisdn, @HeaderParam("Idempotency-Key") String key, InputStream body)
            throws IOException {
        String once = Query.text(key)
                .filter(it -> it.length() <= LONGEST_KEY)
                .orElseThrow(() -> Refused.bad(
                        "Send the header Idempotency-Key with something of your own for each top-up, such as a UUID."));
        Money amount = SentBody.read(body)
                .only(List.of("amount"))
                .amount("amount")
                .map(it -> ShownSubscriber.money("amount", it))
                .filter(it -> !it.isZero())
                .orElseThrow(() -> Refused.badField("amount", "It is an amount above zero such as 2.50."));
        Msisdn number = number(msisdn);
        Operator operator = Operator.of(http);
        String own = Tags.digest((operator.scope() + "\n" + once).getBytes(StandardCharsets.UTF_8));
        require(perform(
                () -> service.topUp(number, amount, own, operator.toString()),
                "subscriber.top-up",
                number,
                amount.toString()));
        return Response.ok(ShownSubscriber.of(find(number))).build();
    }

    /** With its record, or not at all. */
    private Done perform(Supplier<Done> work, String action, Msisdn number, String detail) {
        Recorded.Entry entry = new Recorded.Entry(Operator.of(http).toString(), action, number.text(), detail);
        return Again.on(() -> recorded.perform(work, Done.DONE, entry));
    }

    private Predicate<Subscriber> asSeen() {
        return subscriber -> request.evaluatePreconditions(Tags.of(ShownSubscriber.of(subscriber))) == null;
    }

    private static void require(Done done) {
        switch (done) {
            case DONE, AGAIN -> {}
            case UNKNOWN -> throw Refused.notFound(UNKNOWN);
            case STALE -> throw Refused.stale();
            case KNOWN_ALREADY -> throw Refused.conflict("Somebody with this number is in the table already.");
            case IMSI_OF_ANOTHER -> throw Refused.conflict("This IMSI is that of another subscriber.");
            case HAS_MESSAGES ->
                throw Refused.conflict("There are messages in this subscriber's MMBox. Bar the subscriber instead.");
            case NOT_PREPAID -> throw Refused.conflict("This subscriber pays afterwards and has no balance.");
            case TOO_MUCH -> throw Refused.conflict("The balance would be more than a balance may be.");
            case OTHER_AMOUNT ->
                throw Refused.unprocessable("This Idempotency-Key was used for another amount. Use a new one.");
        }
    }

    private Subscriber find(Msisdn number) {
        return lookup.find(number).orElseThrow(() -> Refused.notFound(UNKNOWN));
    }

    private Msisdn number(String written) {
        return Query.address("msisdn", written, plan.get())
                .filter(Msisdn.class::isInstance)
                .map(Msisdn.class::cast)
                .orElseThrow(() -> Refused.badField("msisdn", "It is no number."));
    }
}
