package gangju.server.web;

import gangju.server.GangjuServer;
import gangju.server.accounts.Visitor;
import gangju.server.database.DatabaseAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The server in a process of its own, which can be killed. */
final class KillableServer implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)");

    private final Process process;
    private final Visitor visitor;

    private KillableServer(Process process, int port) {
        this.process = process;
        this.visitor = new Visitor(port);
    }

    /** Returns once it answers. */
    static KillableServer start(Path data, DatabaseAddress database, Path mail) throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                GangjuServer.class.getName(),
                "--port=0",
                "--data=" + data,
                "--mail=" + mail,
                "--database=" + asOption(database));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = process.inputReader(StandardCharsets.UTF_8);
        int port = port(output);
        Thread.ofVirtual().start(() -> read(output));
        return new KillableServer(process, port);
    }

    private static void read(BufferedReader output) {
        try {
            output.transferTo(Writer.nullWriter());
        } catch (IOException e) {
            // it was killed
        }
    }

    /** With the password, as somebody types it. */
    static String asOption(DatabaseAddress database) {
        var who = encode(database.user()) + ":" + encode(database.password()) + "@";
        return database.url().replace("jdbc:postgresql://", "postgresql://" + who);
    }

    private static int port(BufferedReader output) throws IOException {
        var log = new ArrayList<String>();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            log.add(line);
            var found = ADDRESS.matcher(line);
            if (found.find()) {
                return Integer.parseInt(found.group(1));
            }
        }
        throw new IllegalStateException("The server ended:\n" + String.join("\n", log));
    }

    /** Somebody who uses it by its pages. */
    Visitor visitor() {
        return visitor;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** As a power cut does it. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
