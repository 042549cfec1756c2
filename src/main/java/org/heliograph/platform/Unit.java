package org.heliograph.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.sql.SQLException;
import java.util.Map;
import org.eclipse.persistence.jpa.JpaEntityManagerFactory;

/** The persistence unit, which some servers open while they deploy and others when it is first asked. */
@ApplicationScoped
public class Unit {

    @PersistenceUnit(unitName = "heliograph")
    private EntityManagerFactory entities;

    /**
     * Opens it, a second time if the database was away at the first.
     *
     * @throws SQLException when it is away still
     * @throws jakarta.persistence.PersistenceException when it cannot be opened for another reason
     */
    public void open() throws SQLException {
        if (isBlind()) {
            eclipseLink().refreshMetadata(Map.of());
        }
        if (isBlind()) {
            throw new SQLException("the database was away when the persistence unit was opened");
        }
    }

    private boolean isBlind() {
        var login = eclipseLink().getServerSession().getLogin();
        return ((PatientConnector) login.getConnector()).isBlind();
    }

    /** Open Liberty unwraps to the factory's own types and to nothing behind it. */
    private JpaEntityManagerFactory eclipseLink() {
        return entities.unwrap(JpaEntityManagerFactory.class);
    }
}
