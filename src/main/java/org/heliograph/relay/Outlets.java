package org.heliograph.relay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.heliograph.mm.Route;

/** The ways out that there are. A recipient whose route has none waits until it expires. */
@ApplicationScoped
public class Outlets {
    private final Map<Route, Outlet> byRoute = new EnumMap<>(Route.class);

    public Outlets() {} // for the container

    @Inject
    public Outlets(@Any Instance<Outlet> all) {
        this((Iterable<Outlet>) all);
    }

    Outlets(Iterable<Outlet> all) {
        all.forEach(outlet -> byRoute.put(outlet.route(), outlet));
    }

    public Optional<Outlet> of(Route route) {
        return Optional.ofNullable(byRoute.get(route));
    }
}
