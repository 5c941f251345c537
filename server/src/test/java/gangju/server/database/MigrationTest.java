package gangju.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class MigrationTest {
    @Autowired
    private JdbcClient database;

    @Test
    void givesEachModuleItsOwnSchema() {
        var schemas = database.sql("SELECT schema_name FROM information_schema.schemata")
                .query(String.class)
                .set();
        assertThat(schemas).contains("accounts", "plans", "migrations");
    }

    @Test
    void worksAsARoleWithoutSpecialRights() {
        var rights = database.sql(
                        "SELECT rolsuper OR rolcreaterole OR rolcreatedb FROM pg_roles WHERE rolname = current_user")
                .query(Boolean.class)
                .single();
        assertThat(rights).isFalse();
    }

    @Test
    void refusesADatabaseOfANewerVersion(
            @Autowired FlywayMigrationStrategy migration, @Autowired DatabaseSettings settings) {
        var address = TestingDatabase.create();
        var flyway = org.flywaydb.core.Flyway.configure()
                .dataSource(address.url(), address.user(), address.password())
                .defaultSchema("migrations")
                .createSchemas(true)
                .load();
        flyway.migrate();
        JdbcClient.create(new org.springframework.jdbc.datasource.DriverManagerDataSource(
                        address.url(), address.user(), address.password()))
                .sql("""
                        INSERT INTO migrations.flyway_schema_history
                        SELECT 1000, '1000', 'later', 'SQL', 'V1000__later.sql', 0, current_user, now(), 1, true
                        """)
                .update();
        assertThatThrownBy(() -> migration.migrate(flyway))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("1000");
    }
}
