package org.heliograph.mm1;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.heliograph.address.Address;
import org.heliograph.address.AddressParser;
import org.heliograph.address.Msisdn;
import org.heliograph.address.NumberingPlan;
import org.heliograph.mm.Addressee;
import org.heliograph.mm.Claim;
import org.heliograph.mm.Role;
import org.heliograph.mm.When;
import org.heliograph.pdu.From;
import org.heliograph.pdu.Recipients;
import org.heliograph.pdu.TimeValue;
import org.heliograph.subscriber.Caller;
import org.heliograph.wsp.EncodedString;

/** What a phone writes into From, To, Cc and Bcc, and its times, in the words of {@code mm}. */
@Dependent
public class Addressing {
    private final Supplier<NumberingPlan> plan;

    @Inject
    public Addressing(Supplier<NumberingPlan> plan) {
        this.plan = plan;
    }

    /** Who it says it is; empty if it leaves that to us. */
    Optional<Claim> claim(From from, Caller caller) {
        return from.claim().map(text -> new Claim(text, address(text, caller.msisdn())));
    }

    List<Addressee> addressees(Recipients recipients, Caller caller) {
        return addressees(recipients, caller.msisdn());
    }

    /** @param originator whose area stands in for one left out */
    List<Addressee> addressees(Recipients recipients, Optional<Msisdn> originator) {
        List<Addressee> all = new ArrayList<>();
        all.addAll(addressees(Role.TO, recipients.to(), originator));
        all.addAll(addressees(Role.CC, recipients.cc(), originator));
        all.addAll(addressees(Role.BCC, recipients.bcc(), originator));
        return all;
    }

    private List<Addressee> addressees(Role role, List<EncodedString> entries, Optional<Msisdn> originator) {
        return entries.stream()
                .map(EncodedString::text)
                .map(text -> new Addressee(role, text, address(text, originator)))
                .toList();
    }

    private Optional<Address> address(String text, Optional<Msisdn> originator) {
        return new AddressParser(plan.get()).parse(text, originator).address();
    }

    static When when(TimeValue value) {
        return value instanceof TimeValue.At at
                ? new When.At(at.time())
                : new When.After(((TimeValue.In) value).delay());
    }
}
