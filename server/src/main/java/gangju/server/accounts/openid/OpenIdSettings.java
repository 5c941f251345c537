package gangju.server.accounts.openid;

import gangju.server.database.StartupRefused;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which provider people may sign in at; without an issuer at none.
 *
 * @param secret of the client, never told
 * @param name what people call the provider
 * @param matchesMail whether a mail address that the provider has verified finds an account
 * @param factorMethods values of {@code amr} that mean more than one factor
 * @param factorClasses values of {@code acr} that mean more than one factor
 */
record OpenIdSettings(
        String issuer,
        String client,
        String secret,
        String name,
        Set<String> scopes,
        boolean matchesMail,
        Set<String> factorMethods,
        Set<String> factorClasses) {
    static final OpenIdSettings NONE = new OpenIdSettings("", "", "", "", Set.of(), false, Set.of(), Set.of());

    boolean isSet() {
        return !issuer.isEmpty();
    }

    /**
     * Reads {@code issuer}, {@code client-id}, {@code client-secret}, {@code name}, {@code scopes}, {@code mail},
     * {@code factor-amr} and {@code factor-acr}.
     *
     * @param secret wins over that of the file where it is not empty
     * @throws StartupRefused if the file lacks something or can't be read
     */
    static OpenIdSettings read(Path file, String secret) {
        var lines = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw refused(file, e.toString());
        }
        var issuer = lines.getProperty("issuer", "").strip();
        var client = lines.getProperty("client-id", "").strip();
        var known = secret.isEmpty() ? lines.getProperty("client-secret", "").strip() : secret;
        var mail = lines.getProperty("mail", "yes").strip();
        if (!isSafe(issuer)) {
            throw refused(file, "issuer=" + issuer);
        }
        if (client.isEmpty() || known.isEmpty()) {
            throw refused(file, client.isEmpty() ? "client-id" : "client-secret");
        }
        if (!mail.matches("yes|no")) {
            throw refused(file, "mail=" + mail);
        }
        return new OpenIdSettings(
                issuer,
                client,
                known,
                lines.getProperty("name", URI.create(issuer).getHost()).strip(),
                words(lines, "scopes", "openid profile email"),
                mail.equals("yes"),
                words(lines, "factor-amr", "mfa"),
                words(lines, "factor-acr", ""));
    }

    /** Without TLS only a provider on this machine is believed. */
    private static boolean isSafe(String issuer) {
        return issuer.matches("https://[\\w.-]+(:\\d+)?(/[^\\s?#]*)?")
                || issuer.matches("http://(127\\.0\\.0\\.1|localhost)(:\\d+)?(/[^\\s?#]*)?");
    }

    private static Set<String> words(Properties lines, String key, String otherwise) {
        return Arrays.stream(lines.getProperty(key, otherwise).split("[\\s,]+", -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static StartupRefused refused(Path file, String what) {
        return new StartupRefused(
                "统一登录的设置文件 %s 不可用：%s。每行一项：issuer（https 开头）、client-id、client-secret、name、scopes、mail（yes 或 no）、factor-amr、factor-acr。"
                        .formatted(file, what),
                "The OpenID Connect settings %s are not usable: %s. One a line: issuer (https), client-id, client-secret, name, scopes, mail (yes or no), factor-amr, factor-acr."
                        .formatted(file, what));
    }

    /** The secret is for nobody to read. */
    @Override
    public String toString() {
        return "OpenIdSettings[" + client + " at " + issuer + "]";
    }
}
