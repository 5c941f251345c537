package gangju.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A visitor with a browser's cookies, who follows no redirect unasked. */
public final class Visitor {
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI site;

    public Visitor(int port) {
        site = URI.create("http://127.0.0.1:" + port);
    }

    /** @param address a path of the server, or a whole address elsewhere */
    public HttpResponse<String> get(String address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(site.resolve(address)).header("Accept", "text/html");
        return client.send(request.build(), BodyHandlers.ofString());
    }

    public HttpResponse<String> post(String page, Map<String, String> fields) throws IOException, InterruptedException {
        return postFrom(page, page, fields);
    }

    /** Sends a form that stands on another page. */
    public HttpResponse<String> postFrom(String page, String address, Map<String, String> fields)
            throws IOException, InterruptedException {
        var token = find("name=\"_csrf\"[^>]* value=\"([^\"]+)\"", get(page).body());
        return send(address, fields, "_csrf=" + encode(token) + "&");
    }

    public HttpResponse<String> postWithoutToken(String address, Map<String, String> fields)
            throws IOException, InterruptedException {
        return send(address, fields, "");
    }

    public HttpResponse<String> signIn(String name, String password) throws IOException, InterruptedException {
        return post("/sign-in", Map.of("name", name, "password", password));
    }

    public boolean isSignedIn() throws IOException, InterruptedException {
        return !location(get("/plans/new")).startsWith("/sign-in");
    }

    /** Where an answer leads: a path of the server, or a whole address elsewhere. */
    public String location(HttpResponse<String> response) {
        return response.headers().firstValue("location").orElse("none").replaceFirst("^" + site + "(?=/)", "");
    }

    /** The first group of what the text holds. */
    public static String find(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> send(String address, Map<String, String> fields, String before)
            throws IOException, InterruptedException {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&", before, ""));
        var request = HttpRequest.newBuilder(site.resolve(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
