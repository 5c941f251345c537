package gangju.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Whole folders: deletes them, changes their owner. */
final class Folders {
    private Folders() {}

    static void delete(Path folder) throws IOException {
        for (var path : contents(folder).reversed()) {
            Files.deleteIfExists(path);
        }
    }

    static void changeOwner(Path folder, int uid) throws IOException {
        for (var path : contents(folder)) {
            Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(path, "unix:gid", uid, LinkOption.NOFOLLOW_LINKS);
        }
    }

    static int owner(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid");
    }

    private static List<Path> contents(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            return paths.sorted(Comparator.naturalOrder()).toList();
        }
    }
}
