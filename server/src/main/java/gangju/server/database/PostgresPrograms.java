package gangju.server.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once per version from the archive that the server carries. */
record PostgresPrograms(Path folder) {
    static final String MAJOR = "18";

    private static final String VERSION = "18.6";
    private static final Logger LOG = LoggerFactory.getLogger(PostgresPrograms.class);

    Path initdb() {
        return folder.resolve("bin/initdb");
    }

    Path postgres() {
        return folder.resolve("bin/postgres");
    }

    /** Unpacks into the user's cache folder, or beside the data where there is none. */
    static PostgresPrograms unpack(ServiceUser user, DataFolder data) throws IOException {
        var cache = user.programCache();
        if (cache != null) {
            try {
                return unpackInto(Files.createDirectories(cache));
            } catch (IOException e) {
                LOG.debug("No programs in {}, using the data folder", cache, e);
            }
        }
        return unpackInto(Files.createDirectories(data.path().resolve("programs")));
    }

    private static PostgresPrograms unpackInto(Path parent) throws IOException {
        var target = parent.resolve("postgresql-" + VERSION + "-" + architecture());
        if (Files.isDirectory(target)) {
            return new PostgresPrograms(target);
        }
        LOG.info("正在解开数据库程序… / Unpacking the database programs…");
        var part = Files.createTempDirectory(parent, "unpacking-");
        part.toFile().setExecutable(true, false);
        part.toFile().setReadable(true, false);
        try (var archive = archive();
                var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, part);
            }
        }
        moveIntoPlace(part, target);
        return new PostgresPrograms(target);
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path root) throws IOException {
        var path = root.resolve(entry.getName()).normalize();
        if (!path.startsWith(root)) {
            throw new IOException("outside the archive's folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path, StandardCopyOption.REPLACE_EXISTING);
        path.toFile().setReadable(true, false);
        path.toFile().setExecutable((entry.getMode() & 0100) != 0, false);
    }

    /** Another server may have unpacked the same version meanwhile; either copy will do. */
    private static void moveIntoPlace(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(target)) {
                throw e;
            }
            Folders.delete(part);
        }
    }

    private static InputStream archive() {
        var name = "/postgres-linux-%s.txz".formatted(architecture().equals("amd64") ? "x86_64" : "arm_64");
        @Nullable InputStream archive = PostgresPrograms.class.getResourceAsStream(name);
        if (archive == null || !System.getProperty("os.name").equals("Linux")) {
            var machine = System.getProperty("os.name") + " " + architecture();
            throw new StartupRefused(
                    "没有适用于 %s 的内置 PostgreSQL。请用 --database 指定一个已有的 PostgreSQL（15 或以上）。".formatted(machine),
                    "There is no embedded PostgreSQL for %s. Name an existing PostgreSQL (15 or later) with --database."
                            .formatted(machine));
        }
        return archive;
    }

    private static String architecture() {
        var name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return name.equals("x86_64") ? "amd64" : name;
    }
}
