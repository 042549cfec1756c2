package org.heliograph.ops;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.heliograph.bearer.BearerKind;
import org.heliograph.bearer.Carries;
import org.heliograph.bearer.smpp.SmppBearer;
import org.heliograph.bearer.smpp.SmppSettings;
import org.heliograph.bearer.smpp.SmscSettings;
import org.heliograph.bearer.smpp.SmscState;

/** The SMSCs of this node, none if pushes go another way. */
@ApplicationScoped
public class Smscs {
    private BearerKind kind;
    private SmppSettings settings;
    private SmppBearer bearer;

    public Smscs() {} // for the container

    @Inject
    public Smscs(BearerKind kind, SmppSettings settings, @Carries(BearerKind.SMPP) SmppBearer bearer) {
        this.kind = kind;
        this.settings = settings;
        this.bearer = bearer;
    }

    List<String> names() {
        return kind == BearerKind.SMPP
                ? settings.smscs().stream().map(SmscSettings::name).toList()
                : List.of();
    }

    List<SmscState> states() {
        return kind == BearerKind.SMPP ? bearer.states() : List.of();
    }
}
