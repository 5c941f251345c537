package gangju.server.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The database in use: an existing one, or the embedded one, which ends with it. */
public record Database(DatabaseAddress address, @Nullable EmbeddedPostgres embedded) implements AutoCloseable {
    private static final int OLDEST_MAJOR = 15;

    /** @throws StartupRefused when the database cannot be used */
    public static Database open(DataFolder data, DatabaseSettings settings) {
        if (settings.database().isNamed()) {
            var address = settings.database().address();
            checkUsable(address);
            return new Database(address, null);
        }
        var embedded = EmbeddedPostgres.start(data);
        return new Database(embedded.address(), embedded);
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }

    private static void checkUsable(DatabaseAddress address) {
        var properties = new Properties();
        properties.setProperty("user", address.user());
        properties.setProperty("password", address.password());
        properties.setProperty("connectTimeout", "10");
        try (var connection = DriverManager.getConnection(address.url(), properties)) {
            var major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < OLDEST_MAJOR) {
                throw tooOld(address, major);
            }
        } catch (SQLException e) {
            throw new StartupRefused(
                    "无法连接数据库 %s：%s".formatted(address, e.getMessage()),
                    "The database %s cannot be reached: %s".formatted(address, e.getMessage()));
        }
    }

    private static StartupRefused tooOld(DatabaseAddress address, int major) {
        return new StartupRefused(
                "数据库 %s 的 PostgreSQL 版本是 %d，需要 %d 或以上。".formatted(address, major, OLDEST_MAJOR),
                "The database %s runs PostgreSQL %d; %d or later is needed.".formatted(address, major, OLDEST_MAJOR));
    }
}
