package gangju.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Where a result goes: {@code -} is standard output, a file is written whole or not at all. */
record Output(String name, Console console) {
    static final String STANDARD_OUTPUT = "-";

    boolean isStandard() {
        return name.equals(STANDARD_OUTPUT);
    }

    Path path() {
        return console.directory().resolve(name).toAbsolutePath();
    }

    void write(String content) throws InputNotUsableException {
        if (isStandard()) {
            console.out().print(content);
            console.out().println();
            return;
        }
        write(content.getBytes(StandardCharsets.UTF_8));
    }

    /** To a file. */
    void write(byte[] content) throws InputNotUsableException {
        try {
            write(path(), content);
        } catch (IOException e) {
            throw new InputNotUsableException(
                    console.messages().text("output.failed", name, String.valueOf(e.getMessage())), e);
        }
        console.say(console.messages().text("output.written", name));
    }

    private static void write(Path target, byte[] content) throws IOException {
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            Files.write(target, content);
            return;
        }
        var part = Files.createTempFile(target.getParent(), "." + target.getFileName(), ".part");
        try {
            Files.write(part, content);
            replace(part, target);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void replace(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
