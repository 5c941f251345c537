package gangju.server.web;

import gangju.server.GangjuServer;
import gangju.server.database.DatabaseAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The server in a process of its own, which can be killed, and somebody who uses it by its pages. */
final class ServerProcess implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final Process process;
    private final String address;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private ServerProcess(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Returns once it answers. */
    static ServerProcess start(Path data, DatabaseAddress database, Path mail) throws IOException {
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
        var address = address(output);
        Thread.ofVirtual().start(() -> read(output));
        return new ServerProcess(process, address);
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

    private static String address(BufferedReader output) throws IOException {
        var log = new ArrayList<String>();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            log.add(line);
            var found = ADDRESS.matcher(line);
            if (found.find()) {
                return found.group();
            }
        }
        throw new IllegalStateException("The server ended:\n" + String.join("\n", log));
    }

    /** Sends a form as its page does. */
    HttpResponse<String> post(String page, String form, Map<String, String> fields)
            throws IOException, InterruptedException {
        return send(form, token(page), fields);
    }

    /** Sends a form with a token that was got before. */
    HttpResponse<String> send(String form, String token, Map<String, String> fields)
            throws IOException, InterruptedException {
        var body = "_csrf=" + encode(token)
                + fields.entrySet().stream()
                        .map(field -> "&" + field.getKey() + "=" + encode(field.getValue()))
                        .collect(Collectors.joining());
        return client.send(
                HttpRequest.newBuilder(URI.create(address + form))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    String token(String page) throws IOException, InterruptedException {
        var shown =
                client.send(HttpRequest.newBuilder(URI.create(address + page)).build(), BodyHandlers.ofString());
        var token = TOKEN.matcher(shown.body());
        if (!token.find()) {
            throw new IllegalStateException(page + " has no form: " + shown.statusCode());
        }
        return token.group(1);
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
