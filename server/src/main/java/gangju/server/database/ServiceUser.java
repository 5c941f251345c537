package gangju.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom PostgreSQL's programs run as: it refuses root, so that root hands them to a user without rights. */
sealed interface ServiceUser {
    /** Without an account on any usual system, so that nothing else runs under it. */
    int DEDICATED_UID = 59432;

    /** How the programs are started. */
    List<String> command(List<String> program);

    /** Like {@link #command}, for programs that look up their user's name and so need an account. */
    default List<String> commandWithAccount(List<String> program) {
        return command(program);
    }

    /** Hands a folder that this process made to the user of {@link #command}. */
    default void own(Path folder) throws IOException {}

    /** Hands a folder that this process made to the user of {@link #commandWithAccount}. */
    default void ownWithAccount(Path folder) throws IOException {
        own(folder);
    }

    /** Where the user may run unpacked programs from, whatever the data folder's parents allow. */
    @Nullable
    Path programCache();

    /** Chooses for this process, and for the cluster's present owner where there is one. */
    static ServiceUser choose(Path cluster) throws IOException {
        if (Folders.owner(Path.of("/proc/self")) != 0) {
            return new Myself();
        }
        var owner = Files.isDirectory(cluster) ? Folders.owner(cluster) : DEDICATED_UID;
        var dropped = new Dropped(owner == 0 ? DEDICATED_UID : owner, accountWithoutRights());
        if (works(dropped)) {
            return dropped;
        }
        var namespace = new Namespace();
        if (works(namespace)) {
            return namespace;
        }
        throw new StartupRefused(
                "PostgreSQL 不能以 root 运行，而此处既不能用 setpriv 换用户，也不能用 unshare。请以普通用户启动，或用 --database 指定已有的 PostgreSQL。",
                "PostgreSQL does not run as root, and here neither setpriv nor unshare can change the user. Start as an ordinary user, or name an existing PostgreSQL with --database.");
    }

    private static boolean works(ServiceUser user) throws IOException {
        var command = user.commandWithAccount(List.of("true"));
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    private static int accountWithoutRights() throws IOException {
        for (var line : Files.readAllLines(Path.of("/etc/passwd"))) {
            var fields = line.split(":", -1);
            if (fields.length > 2 && fields[0].equals("nobody")) {
                return Integer.parseInt(fields[2]);
            }
        }
        return 65534;
    }

    /** An ordinary user runs the programs itself. */
    record Myself() implements ServiceUser {
        @Override
        public List<String> command(List<String> program) {
            return program;
        }

        @Override
        public @Nullable Path programCache() {
            var cache = System.getenv("XDG_CACHE_HOME");
            return cache == null
                    ? Path.of(System.getProperty("user.home"), ".cache", "gangju")
                    : Path.of(cache, "gangju");
        }
    }

    /** Root gives up its rights for the programs. */
    record Dropped(int uid, int account) implements ServiceUser {
        @Override
        public List<String> command(List<String> program) {
            return as(uid, program);
        }

        @Override
        public List<String> commandWithAccount(List<String> program) {
            return as(account, program);
        }

        @Override
        public void own(Path folder) throws IOException {
            Folders.changeOwner(folder, uid);
        }

        @Override
        public void ownWithAccount(Path folder) throws IOException {
            Folders.changeOwner(folder, account);
        }

        @Override
        public Path programCache() {
            return Path.of("/var/cache/gangju");
        }

        private static List<String> as(int uid, List<String> program) {
            var command = new ArrayList<>(
                    List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups", "--inh-caps=-all"));
            command.addAll(program);
            return command;
        }
    }

    /** The last resort: root appears as nobody inside a user namespace of its own. */
    record Namespace() implements ServiceUser {
        @Override
        public List<String> command(List<String> program) {
            var command = new ArrayList<>(List.of("unshare", "--user"));
            command.addAll(program);
            return command;
        }

        @Override
        public Path programCache() {
            return Path.of("/var/cache/gangju");
        }
    }
}
