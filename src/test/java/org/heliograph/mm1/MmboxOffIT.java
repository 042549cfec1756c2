package org.heliograph.mm1;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.BoxState;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.ResponseStatus;
import org.heliograph.pdu.RetrieveStatus;
import org.heliograph.pdu.SendConf;
import org.heliograph.pdu.StoreStatus;
import org.heliograph.pdu.Storing;
import org.heliograph.pdu.TransactionId;
import org.heliograph.testbed.DeployedWar;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server whose operator has said nothing of mailboxes. */
class MmboxOffIT extends DeployedWar {
    private final List<Octets> answers = new ArrayList<>();

    @Deployment(testable = false)
    static WebArchive war() {
        return heliograph(Map.of("subscriber.auto-provision", "postpaid"));
    }

    @BeforeEach
    void empty() throws SQLException {
        emptyDatabase();
    }

    private BoxPhone alice(MmsVersion version) {
        return new BoxPhone(new CirclePhone(at("/"), "+15550001", version), answers);
    }

    @Test
    void deniesMailboxesInTheClientsVersionAndSendsAllTheSame() throws Exception {
        BoxPhone alice = alice(MmsVersion.V1_2);
        String location = at("/b/AAAAAAAAAAAAAAAA").toString();
        assertThat(alice.store(location, BoxState.UNSAID).storeStatus())
                .isEqualTo(StoreStatus.ERROR_PERMANENT_SERVICE_DENIED);
        var upload = alice.upload("U1", "draft", BoxState.UNSAID);
        assertThat(upload.storeStatus()).isEqualTo(StoreStatus.ERROR_PERMANENT_SERVICE_DENIED);
        assertThat(upload.version()).isEqualTo(MmsVersion.V1_2);
        assertThat(upload.transactionId()).isEqualTo(TransactionId.of("U1"));
        assertThat(alice.view().responseStatus()).isEqualTo(ResponseStatus.ERROR_PERMANENT_SERVICE_DENIED);
        assertThat(alice(MmsVersion.V1_0).view().responseStatus()).isEqualTo(ResponseStatus.ERROR_SERVICE_DENIED);
        assertThat(alice.delete(location, location)).containsOnly(ResponseStatus.ERROR_PERMANENT_SERVICE_DENIED);
        assertThat(alice.fetch(location).retrieveStatus()).contains(RetrieveStatus.ERROR_PERMANENT_SERVICE_DENIED);
        assertThat(alice.forward(location, "+15550002", Storing.UNSAID).responseStatus())
                .isEqualTo(ResponseStatus.ERROR_PERMANENT_SERVICE_DENIED);

        Storing keep = new Storing(Optional.of(true), Optional.empty(), List.of());
        SendConf conf = alice.ask(
                Phone.message("S1", "hello", "+15550002").storing(keep).build(), SendConf.class);
        assertThat(conf.responseStatus()).isEqualTo(ResponseStatus.OK);
        assertThat(conf.stored().status()).contains(StoreStatus.ERROR_PERMANENT_SERVICE_DENIED);
        SendConf unasked = alice.ask(Phone.message("S2", "hello", "+15550002").build(), SendConf.class);
        assertThat(unasked.stored().status()).isEmpty();
        assertThat(number("SELECT COUNT(*) FROM MM")).isEqualTo(2);
        assertThat(number("SELECT COUNT(*) FROM MMBOX_ENTRY")).isZero();
        BoxPhone.assertDissected(answers);
    }
}
