package org.heliograph.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.heliograph.testbed.OnEachDatabase;
import org.heliograph.testbed.TestDatabase;

class MigrationsTest {

    @OnEachDatabase
    void leavesAnUpToDateSchemaAlone(TestDatabase database) {
        var before = database.number("SELECT COUNT(*) FROM MM");
        assertThatCode(() -> new Migrations(database.dataSource()).run()).doesNotThrowAnyException();
        assertThat(database.number("SELECT COUNT(*) FROM MM")).isEqualTo(before);
    }

    @OnEachDatabase
    void opensThePersistenceUnitOverIt(TestDatabase database) {
        var one = database.inTransaction(entities ->
                entities.createNativeQuery("SELECT COUNT(*) FROM MM").getSingleResult());
        assertThat(((Number) one).longValue()).isZero();
        assertThat(database.statements()).contains("SELECT COUNT(*) FROM MM");
    }
}
