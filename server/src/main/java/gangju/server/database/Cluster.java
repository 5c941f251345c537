package gangju.server.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The embedded database's files; made whole or not at all. */
record Cluster(Path folder, PostgresPrograms programs, ServiceUser user) {
    /**
     * PostgreSQL changes into its folder anyway. Started there and told so, it needs no right to walk the folder's
     * parents, such as a home that is closed to others.
     */
    static final String HERE = "/proc/self/cwd";

    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);

    /** Makes the files where missing. */
    static Cluster of(DataFolder data, Credentials credentials) throws IOException, InterruptedException {
        var user = ServiceUser.choose(data.cluster());
        var cluster = new Cluster(data.cluster(), PostgresPrograms.unpack(user, data), user);
        if (Files.isDirectory(cluster.folder)) {
            cluster.checkMajorVersion();
        } else {
            cluster.create(credentials);
        }
        return cluster;
    }

    private void checkMajorVersion() throws IOException {
        var file = folder.resolve("PG_VERSION");
        var found = Files.exists(file) ? Files.readString(file).strip() : "?";
        if (!found.equals(PostgresPrograms.MAJOR)) {
            throw new StartupRefused(
                    "数据目录 %s 属于 PostgreSQL %s，本版本的纲举使用 %s。请用原来的版本启动，或用 --data 指定另一个目录。"
                            .formatted(folder, found, PostgresPrograms.MAJOR),
                    "The data folder %s belongs to PostgreSQL %s; this Gangju uses %s. Start the version that made it, or name another folder with --data."
                            .formatted(folder, found, PostgresPrograms.MAJOR));
        }
    }

    private void create(Credentials credentials) throws IOException, InterruptedException {
        LOG.info("首次启动：正在建立数据库… / First start: creating the database…");
        var unfinished = folder.resolveSibling("postgresql.new");
        if (Files.exists(unfinished)) {
            Folders.delete(unfinished);
        }
        Files.createDirectory(unfinished);
        user.ownWithAccount(unfinished);
        run(
                unfinished,
                "",
                programs.initdb().toString(),
                "--pgdata=" + HERE,
                "--username=" + Credentials.SUPERUSER,
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=icu",
                "--icu-locale=zh",
                "--auth=reject",
                "--no-instructions");
        run(
                unfinished,
                rolesAndDatabase(credentials),
                programs.postgres().toString(),
                "--single",
                "-D",
                HERE,
                "postgres");
        Files.writeString(
                unfinished.resolve("pg_hba.conf"),
                "# Written by Gangju: nobody comes in without a password.\nhost all all 127.0.0.1/32 scram-sha-256\n");
        Files.writeString(
                unfinished.resolve("postgresql.conf"),
                PostgresSizes.ofThisMachine().settings(),
                StandardOpenOption.APPEND);
        user.own(unfinished);
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The passwords are hexadecimal digits that this program made; a single-user backend takes no parameters. */
    private static String rolesAndDatabase(Credentials credentials) {
        return """
                ALTER ROLE %1$s PASSWORD '%2$s';
                CREATE ROLE %3$s LOGIN PASSWORD '%4$s' NOSUPERUSER NOCREATEDB NOCREATEROLE;
                CREATE DATABASE %3$s OWNER %3$s;
                REVOKE CONNECT ON DATABASE %3$s FROM PUBLIC;
                """.formatted(
                        Credentials.SUPERUSER,
                        credentials.superuserPassword(),
                        Credentials.SERVER,
                        credentials.serverPassword());
    }

    private void run(Path directory, String input, String... program) throws IOException, InterruptedException {
        var process = process(user.commandWithAccount(List.of(program)), directory)
                .redirectErrorStream(true)
                .start();
        try (var stdin = process.outputWriter(StandardCharsets.UTF_8)) {
            stdin.write(input);
        }
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        // A single-user backend ends with 0 whatever happened to its commands.
        if (process.waitFor() != 0 || output.contains("ERROR:") || output.contains("FATAL:")) {
            throw failed(output.strip());
        }
    }

    /** A process that starts in a folder and sees nothing of this one's environment. */
    static ProcessBuilder process(List<String> command, Path directory) {
        var builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", "/usr/bin:/bin:/usr/sbin:/sbin", "LC_ALL", "C"));
        return builder;
    }

    private StartupRefused failed(String output) {
        return new StartupRefused(
                "无法在 %s 建立数据库。请检查磁盘空间和权限。PostgreSQL 的说明：%n%s".formatted(folder, output),
                "The database in %s could not be created. Check disk space and permissions; PostgreSQL's words are above."
                        .formatted(folder));
    }
}
