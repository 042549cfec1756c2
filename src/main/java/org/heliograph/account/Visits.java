package org.heliograph.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.heliograph.subscriber.IdentitySettings;

/** How requests of the console came, by the settings of now. */
@ApplicationScoped
public class Visits {
    private Supplier<IdentitySettings> identity;
    private Supplier<AccountSettings> settings;

    public Visits() {} // for the container

    @Inject
    public Visits(Supplier<IdentitySettings> identity, Supplier<AccountSettings> settings) {
        this.identity = identity;
        this.settings = settings;
    }

    /**
     * How this one came. A proxy that tells who phones are is none of {@code identity.proxies}, and may be in front of the
     * console all the same.
     */
    public Visit of(HttpServletRequest request) {
        var own = settings.get().proxies();
        return Visit.of(request, own.isEmpty() ? identity.get() : identity.get().behind(own));
    }
}
