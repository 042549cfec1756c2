package org.heliograph.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.heliograph.testbed.Postgres;
import org.heliograph.testbed.Rows;
import org.heliograph.testbed.TcpLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RenewedConnectionTest {
    private final List<Connection> opened = new ArrayList<>();
    private TcpLink link;
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        link = TcpLink.to(Postgres.port());
        var url = Postgres.url("postgres", link.port());
        connection = RenewedConnection.from(() -> {
            opened.add(DriverManager.getConnection(url, Postgres.USER, ""));
            return opened.get(opened.size() - 1);
        });
    }

    @AfterEach
    void close() throws Exception {
        connection.close();
        link.close();
    }

    @Test
    void keepsAConnectionThatWorks() throws SQLException {
        assertThat(one()).isEqualTo(1);
        assertThat(one()).isEqualTo(1);
        assertThat(opened).hasSize(1);
    }

    @Test
    void replacesABrokenOneBeforeAUnitOfWork() throws Exception {
        breakDown();
        connection.setAutoCommit(false);
        assertThat(one()).isEqualTo(1);
        connection.commit();
        assertThat(opened).hasSize(2);
        assertThat(opened.get(1).getAutoCommit()).isFalse();
    }

    @Test
    void doesNotTakeWhatTheDriverKnowsForAnAnswerOfTheDatabase() throws Exception {
        breakDown();
        connection.getAutoCommit(); // as a pool may, before it hands the connection out
        assertThat(one()).isEqualTo(1);
        assertThat(opened).hasSize(2);
    }

    @Test
    void takesNoLeftoverOfAPoolForAnAnswerOfTheDatabase() throws Exception {
        connection.setAutoCommit(false);
        one();
        breakDown();
        connection.setAutoCommit(false); // neither committed nor rolled back before
        assertThat(one()).isEqualTo(1);
        assertThat(opened).hasSize(2);
    }

    @Test
    void commitsNothingByItselfAfterATransactionThatCouldNotBegin() throws Exception {
        link.cut();
        Thread.sleep(600);
        assertThatThrownBy(() -> connection.setAutoCommit(false)).isInstanceOf(SQLException.class);
        link.restore();
        assertThat(one()).isEqualTo(1); // a pool that took it for done does not ask again
        assertThat(opened.get(1).getAutoCommit()).isFalse();
        connection.commit();
    }

    @Test
    void fitsAPoolThatLeavesAutoCommitOff() throws Exception {
        connection.setAutoCommit(false);
        one();
        breakDown();
        assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);
        assertThat(one()).isEqualTo(1);
        assertThat(opened).hasSize(2);
        assertThat(opened.get(1).getAutoCommit()).isFalse();
    }

    @Test
    void replacesNothingWithinATransaction() throws Exception {
        connection.setAutoCommit(false);
        one();
        breakDown();
        assertThatThrownBy(this::one).isInstanceOf(SQLException.class);
        assertThatThrownBy(this::one).isInstanceOf(SQLException.class);
        assertThat(opened).hasSize(1);
    }

    @Test
    void saysWhetherItCanBeMadeValid() throws Exception {
        link.cut();
        assertThatThrownBy(this::one).isInstanceOf(SQLException.class);
        assertThat(connection.isValid(1)).isFalse();
        link.restore();
        assertThat(connection.isValid(1)).isTrue();
        assertThat(connection.isClosed()).isFalse();
    }

    @Test
    void staysClosedOnceClosed() throws SQLException {
        connection.close();
        assertThat(connection.isClosed()).isTrue();
        assertThat(connection.isValid(1)).isFalse();
        assertThatThrownBy(this::one).isInstanceOf(SQLException.class);
        assertThat(opened).hasSize(1);
    }

    /** The driver knows nothing of it before it is used again, so the wait is for the connection to count as idle. */
    private void breakDown() throws Exception {
        link.cut();
        link.restore();
        Thread.sleep(600);
    }

    private long one() throws SQLException {
        return Rows.number(connection, "SELECT 1");
    }
}
