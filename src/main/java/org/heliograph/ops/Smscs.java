package org.heliograph.ops;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.heliograph.bearer.BearerKind;
import org.heliograph.bearer.Carries;
import org.heliograph.bearer.smpp.SmppBearer;
import org.heliograph.bearer.smpp.SmscState;

/** The SMSCs of this node, none if pushes go another way. */
@ApplicationScoped
public class Smscs {
    private BearerKind kind;
    private SmppBearer bearer;

    public Smscs() {} // for the container

    @Inject
    public Smscs(BearerKind kind, @Carries(BearerKind.SMPP) SmppBearer bearer) {
        this.kind = kind;
        this.bearer = bearer;
    }

    List<SmscState> states() {
        return kind == BearerKind.SMPP ? bearer.states() : List.of();
    }
}
