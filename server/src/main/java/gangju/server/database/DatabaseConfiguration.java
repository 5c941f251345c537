package gangju.server.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the data folder and the database, and brings its tables up to date. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {
    private static final long IDLE_MILLISECONDS = 60_000;

    @Bean
    DataFolder dataFolder(DatabaseSettings settings) {
        return DataFolder.open(settings.data());
    }

    @Bean
    Database database(DataFolder data, DatabaseSettings settings) {
        return Database.open(data, settings);
    }

    @Bean
    DataSource dataSource(Database database) {
        var source = new HikariDataSource();
        source.setJdbcUrl(database.address().url());
        source.setUsername(database.address().user());
        source.setPassword(database.address().password());
        source.setMaximumPoolSize(10);
        source.setMinimumIdle(1);
        source.setIdleTimeout(IDLE_MILLISECONDS);
        source.setPoolName("gangju");
        return source;
    }

    @Bean
    FlywayMigrationStrategy migration() {
        return flyway -> {
            refuseNewerTables(flyway);
            flyway.migrate();
        };
    }

    private static void refuseNewerTables(Flyway flyway) {
        var newer = Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getState().isApplied()
                        && !migration.getState().isResolved())
                .findFirst();
        if (newer.isPresent()) {
            var version = newer.get().getVersion();
            throw new StartupRefused(
                    "数据库里的数据是更新版本的纲举写入的（迁移 %s）。请用那个版本启动，或换一个数据目录。".formatted(version),
                    "The database was written by a newer Gangju (migration %s). Start that version, or use another data folder."
                            .formatted(version));
        }
    }
}
