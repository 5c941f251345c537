package gangju.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Properties;

/** The folder that holds everything the server keeps, locked for one server at a time. */
public final class DataFolder implements AutoCloseable {
    private static final int LAYOUT = 1;

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Creates the folder where missing and locks it.
     *
     * @throws StartupRefused when it is not writable, in use, or written by another version
     */
    public static DataFolder open(Path folder) {
        return tryOpen(folder).orElseThrow(() -> inUse(folder));
    }

    /** Like {@link #open}, but empty when a server uses the folder. */
    public static Optional<DataFolder> tryOpen(Path folder) {
        try {
            Files.createDirectories(folder);
            var path = folder.toRealPath();
            var folderLock = lock(path);
            if (folderLock.isEmpty()) {
                return Optional.empty();
            }
            try {
                checkLayout(path);
            } catch (StartupRefused | IOException e) {
                folderLock.get().close();
                throw e;
            }
            return Optional.of(new DataFolder(path, folderLock.get()));
        } catch (IOException e) {
            throw notWritable(folder, e);
        }
    }

    public Path path() {
        return path;
    }

    /** The base address that the server last announced, for commands that print links. */
    public Path address() {
        return path.resolve("address");
    }

    Path cluster() {
        return path.resolve("postgresql");
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lock dies with the process, however it ends; its text tells a second server who holds it. */
    private static Optional<FileChannel> lock(Path path) throws IOException {
        var file = path.resolve("lock");
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (!tryLock(channel)) {
            channel.close();
            return Optional.empty();
        }
        channel.truncate(0);
        channel.write(StandardCharsets.UTF_8.encode(ProcessHandle.current().pid() + "\n"));
        return Optional.of(channel);
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static void checkLayout(Path path) throws IOException {
        if (Files.exists(path.resolve("PG_VERSION"))) {
            throw notOurs(path);
        }
        var file = path.resolve("layout.properties");
        if (!Files.exists(file)) {
            Files.writeString(file, "layout=" + LAYOUT + "\n");
            return;
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        var found = properties.getProperty("layout", "?");
        if (!found.equals(Integer.toString(LAYOUT))) {
            throw otherLayout(path, found);
        }
    }

    private static StartupRefused inUse(Path path) {
        var pid = holder(path);
        return new StartupRefused(
                "数据目录 %s 正由另一个纲举服务（进程 %s）使用。请先停止它，或用 --data 指定另一个目录。".formatted(path, pid),
                "The data folder %s is in use by another Gangju server (process %s). Stop it, or name another folder with --data."
                        .formatted(path, pid));
    }

    private static String holder(Path path) {
        try {
            return Files.readString(path.resolve("lock")).strip();
        } catch (IOException e) {
            return "?";
        }
    }

    private static StartupRefused notOurs(Path path) {
        return new StartupRefused(
                "目录 %s 是另一个 PostgreSQL 的数据目录，不是纲举的。请用 --data 指定另一个目录；要使用已有的数据库，请用 --database。".formatted(path),
                "The folder %s is the data folder of another PostgreSQL, not of Gangju. Name another folder with --data; to use an existing database, use --database."
                        .formatted(path));
    }

    private static StartupRefused otherLayout(Path path, String found) {
        return new StartupRefused(
                "数据目录 %s 属于另一个版本的纲举（布局 %s，本版本为 %d）。请用那个版本启动，或用 --data 指定另一个目录。".formatted(path, found, LAYOUT),
                "The data folder %s belongs to another version of Gangju (layout %s, this one has %d). Start that version, or name another folder with --data."
                        .formatted(path, found, LAYOUT));
    }

    private static StartupRefused notWritable(Path folder, IOException cause) {
        var path = folder.toAbsolutePath();
        return new StartupRefused(
                "无法写入数据目录 %s（%s）。请检查权限和磁盘空间，或用 --data 指定另一个目录。".formatted(path, cause),
                "The data folder %s cannot be written (%s). Check permissions and disk space, or name another folder with --data."
                        .formatted(path, cause));
    }
}
