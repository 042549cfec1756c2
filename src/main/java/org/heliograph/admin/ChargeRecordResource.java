package org.heliograph.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.heliograph.account.AuditTrail;
import org.heliograph.account.Role;
import org.heliograph.address.NumberingPlan;
import org.heliograph.charging.ChargeRecord;
import org.heliograph.relay.ChargeLookup;

/** Charge records (3GPP TS 32.270), the newest first: those of whom the number is, as who paid or whose doing it was. */
@RequestScoped
@Path("charge-records")
@ForRole(Role.CARE)
public class ChargeRecordResource {
    private static final int MOST_IN_A_FILE = 10_000;
    private static final Pattern FORMULA = Pattern.compile("[=+@\t\r-].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9.]+");

    @Inject
    ChargeLookup lookup;

    @Inject
    Supplier<NumberingPlan> plan;

    @Inject
    AuditTrail audit;

    @Context
    HttpServletRequest http;

    @Described(value = "List charge records, the newest first", answer = "ChargeRecords")
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Object> list(
            @QueryParam("number") String number,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        int most = Query.limit(limit);
        List<ChargeRecord> found = find(number, from, to, after, most + 1);
        looked(number, "as a list");
        return Listing.of(found, most, record -> new LinkedHashMap<>(record.byName()), ChargeRecord::id);
    }

    /** The same as a file (RFC 4180), with the columns of those that are exported. */
    @Described(value = "List charge records, the newest first", answer = "ChargeRecords")
    @GET
    @Produces("text/csv")
    public Response file(
            @QueryParam("number") String number,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit)
            throws IOException {
        int most = Query.limit(limit, MOST_IN_A_FILE, MOST_IN_A_FILE);
        StringWriter text = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            boolean first = true;
            for (ChargeRecord record : find(number, from, to, after, most)) {
                Map<String, String> fields = record.byName();
                if (first) {
                    csv.printRecord(fields.keySet());
                    first = false;
                }
                csv.printRecord(fields.values().stream()
                        .map(ChargeRecordResource::plain)
                        .toList());
            }
        }
        looked(number, "as a file");
        return Response.ok(text.toString(), "text/csv; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"charge-records.csv\"")
                .build();
    }

    /** A cell that no program takes for a formula; numbers, which are none, stay as they are. */
    static String plain(String cell) {
        return FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }

    private void looked(String number, String how) {
        audit.record(
                Operator.of(http).toString(), "charge.read", Query.text(number).orElse(""), how);
    }

    private List<ChargeRecord> find(String number, String from, String to, String after, int most) {
        return lookup.find(
                Query.address("number", number, plan.get()),
                Query.time("from", from),
                Query.time("to", to),
                Query.text(after),
                most);
    }
}
