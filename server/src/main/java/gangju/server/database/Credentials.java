package gangju.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** The generated passwords of the embedded database: its superuser's, and that of the role the server works as. */
record Credentials(String superuserPassword, String serverPassword) {
    static final String SUPERUSER = "gangju_superuser";
    static final String SERVER = "gangju";

    /** Reads the file, or makes it, readable by its owner alone. */
    static Credentials of(Path file) throws IOException {
        if (!Files.exists(file)) {
            create(file);
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new Credentials(required(properties, SUPERUSER, file), required(properties, SERVER, file));
    }

    private static void create(Path file) throws IOException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(part, SUPERUSER + "=" + password() + "\n" + SERVER + "=" + password() + "\n");
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String required(Properties properties, String name, Path file) throws IOException {
        var value = properties.getProperty(name);
        if (value == null) {
            throw new IOException("no " + name + " in " + file);
        }
        return value;
    }

    private static String password() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "Credentials[hidden]";
    }
}
