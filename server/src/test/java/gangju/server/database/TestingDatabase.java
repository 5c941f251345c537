package gangju.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * The database of the server's tests: one embedded PostgreSQL for all tests of a JVM, started at the first need, and in
 * it a new, empty, migrated database (and a new data folder) for every Spring context.
 *
 * <p>A test does nothing to get it: {@code META-INF/spring.factories} gives it to every {@code @SpringBootTest}, which
 * may inject {@code JdbcClient} and the server's beans. Contexts are cached by Spring, so that tests with equal
 * configuration share one database: keep it usable for the next test ({@code @Transactional}, or names of your own). A
 * test without Spring calls {@link #create()} and gets an empty database without tables.
 */
public final class TestingDatabase implements ContextCustomizerFactory {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configurations) {
        return new NewDatabase();
    }

    /** Creates an empty database, owned by the role that signs in to it. */
    public static DatabaseAddress create() {
        var server = Shared.SERVER;
        var name = "test_" + NUMBER.incrementAndGet();
        var superuser = server.superuserAddress("postgres");
        try (var connection = DriverManager.getConnection(superuser.url(), superuser.user(), superuser.password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " OWNER " + Credentials.SERVER);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        var address = server.address();
        return new DatabaseAddress(
                superuser.url().replace("/postgres", "/" + name), address.user(), address.password());
    }

    /** The same database, for somebody who may do everything with it. */
    public static DatabaseAddress asSuperuser(DatabaseAddress address) {
        var superuser = Shared.SERVER.superuserAddress("postgres");
        return new DatabaseAddress(address.url(), superuser.user(), superuser.password());
    }

    private record NewDatabase() implements ContextCustomizer {
        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            var address = create();
            TestPropertyValues.of(
                            "gangju.data=" + Shared.newFolder(),
                            "gangju.audit.strict=true",
                            "gangju.database.url=" + address.url(),
                            "gangju.database.user=" + address.user(),
                            "gangju.database.password=" + address.password())
                    .applyTo(context);
        }
    }

    private static final class Shared {
        static final List<Path> FOLDERS = new CopyOnWriteArrayList<>();
        static final DataFolder FOLDER = DataFolder.open(newFolder());
        static final EmbeddedPostgres SERVER = EmbeddedPostgres.start(FOLDER);

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(Shared::end));
        }

        static Path newFolder() {
            try {
                var folder = Files.createTempDirectory("gangju-test-");
                FOLDERS.add(folder);
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void end() {
            SERVER.close();
            FOLDER.close();
            FOLDERS.forEach(Shared::delete);
        }

        private static void delete(Path folder) {
            try {
                Folders.delete(folder);
            } catch (IOException e) {
                // a server that ends at the same time still writes there
            }
        }
    }
}
