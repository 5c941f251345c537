package gangju.server.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the server keeps its data.
 *
 * @param data the data folder
 * @param database an existing PostgreSQL; without an address the server starts its own
 */
@ConfigurationProperties("gangju")
public record DatabaseSettings(
        @DefaultValue("data") Path data, @DefaultValue Existing database) {
    /** An existing PostgreSQL database, as {@link DatabaseAddress#parse} takes it. */
    public record Existing(
            @Nullable String url,
            @DefaultValue("") String user,
            @DefaultValue("") String password) {
        public boolean isNamed() {
            return url != null && !url.isBlank();
        }

        public DatabaseAddress address() {
            if (url == null) {
                throw new IllegalStateException("No database is named");
            }
            return DatabaseAddress.parse(url.strip(), user, password);
        }
    }
}
