package gangju.server.web;

import gangju.server.database.StartupRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * The options of {@code gangju serve} as the settings that they stand for.
 *
 * @param settings by the names of Spring Boot and of {@code gangju.*}
 */
public record ServeOptions(Map<String, Object> settings) {
    private static final Set<String> NAMES = Set.of(
            "--host",
            "--port",
            "--data",
            "--database",
            "--tls-keystore",
            "--tls-password-file",
            "--proxy",
            "--address",
            "--mail",
            "--openid");

    public ServeOptions {
        settings = Map.copyOf(settings);
    }

    /** The options are not usable; the message says which and how they look. */
    public static final class WrongUse extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private WrongUse(String message) {
            super(message + "\n用法 / usage: ./gangju serve [--host ADDRESS] [--port N] [--data DIR] [--database URL]"
                    + " [--tls-keystore FILE [--tls-password-file FILE]] [--proxy ADDRESS]...\n"
                    + "    [--address URL] [--mail FILE] [--openid FILE]");
        }
    }

    /**
     * Takes {@code --name value} and {@code --name=value}.
     *
     * @param environment for the keystore's password, {@code GANGJU_TLS_PASSWORD}
     * @throws WrongUse for an unknown option or one without its value
     * @throws StartupRefused for a keystore that is not there
     */
    public static ServeOptions parse(List<String> arguments, Map<String, String> environment) {
        var settings = new LinkedHashMap<String, Object>();
        var proxies = new ArrayList<String>();
        var tls = new LinkedHashMap<String, String>();
        for (var words = new ArrayList<>(arguments); !words.isEmpty(); ) {
            var option = next(words);
            switch (option[0]) {
                case "--host" -> settings.put("server.address", option[1]);
                case "--port" -> settings.put("server.port", port(option[1]));
                case "--data" -> settings.put("gangju.data", option[1]);
                case "--database" -> settings.put("gangju.database.url", option[1]);
                case "--address" -> settings.put("gangju.address", address(option[1]));
                case "--mail" -> settings.put("gangju.mail.file", option[1]);
                case "--openid" -> settings.put("gangju.openid.file", option[1]);
                case "--proxy" -> proxies.add(proxy(option[1]));
                default -> tls.put(option[0], option[1]);
            }
        }
        addProxies(settings, proxies);
        addTls(settings, tls, environment);
        return new ServeOptions(settings);
    }

    /** Puts the options before all other settings. */
    public void addTo(ConfigurableEnvironment environment) {
        environment.getPropertySources().addFirst(new MapPropertySource("options", settings));
    }

    private static String[] next(List<String> words) {
        var parts = words.removeFirst().split("=", 2);
        if (!NAMES.contains(parts[0])) {
            throw new WrongUse("没有选项 %1$s。 / There is no option %1$s.".formatted(parts[0]));
        }
        if (parts.length == 2) {
            return parts;
        }
        if (words.isEmpty()) {
            throw new WrongUse("选项 %1$s 缺少值。 / The option %1$s lacks its value.".formatted(parts[0]));
        }
        return new String[] {parts[0], words.removeFirst()};
    }

    private static int port(String text) {
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65535) {
            return Integer.parseInt(text);
        }
        throw new WrongUse("端口“%1$s”不可用。 / The port \"%1$s\" is not usable.".formatted(text));
    }

    private static String address(String text) {
        if (text.matches("https?://[^\\s/?#]+")) {
            return text;
        }
        throw new WrongUse(
                "网址“%1$s”要写成 https://主机[:端口]。 / Write the address \"%1$s\" as https://HOST[:PORT].".formatted(text));
    }

    /** Exactly this address, so that nobody else's headers are believed. */
    private static String proxy(String address) {
        if (!address.matches("[0-9a-fA-F.:]+")) {
            throw new WrongUse("代理“%1$s”要写成 IP 地址。 / Give the proxy \"%1$s\" as an IP address.".formatted(address));
        }
        return address + (address.contains(":") ? "/128" : "/32");
    }

    private static void addProxies(Map<String, Object> settings, List<String> proxies) {
        if (proxies.isEmpty()) {
            return;
        }
        settings.put("server.forward-headers-strategy", "native");
        settings.put("server.tomcat.remoteip.internal-proxies", String.join(",", proxies));
    }

    private static void addTls(Map<String, Object> settings, Map<String, String> tls, Map<String, String> environment) {
        var keystore = tls.get("--tls-keystore");
        if (keystore == null) {
            return;
        }
        if (!Files.isReadable(Path.of(keystore))) {
            throw new StartupRefused(
                    "无法读取密钥库 %s。".formatted(keystore), "The keystore %s cannot be read.".formatted(keystore));
        }
        var passwordFile = tls.get("--tls-password-file");
        settings.put(
                "server.ssl.key-store",
                Path.of(keystore).toAbsolutePath().toUri().toString());
        settings.put(
                "server.ssl.key-store-password",
                passwordFile == null ? environment.getOrDefault("GANGJU_TLS_PASSWORD", "") : read(passwordFile));
        settings.put("server.servlet.session.cookie.secure", true);
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new StartupRefused(
                    "无法读取密码文件 %s。".formatted(file), "The password file %s cannot be read.".formatted(file));
        }
    }
}
