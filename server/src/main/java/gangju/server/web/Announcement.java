package gangju.server.web;

import gangju.server.accounts.FirstAccount;
import gangju.server.database.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells on the console where the server is, and on first start how to get in. */
@Component
class Announcement {
    private static final Logger LOG = LoggerFactory.getLogger(Announcement.class);

    private final Environment environment;
    private final DataFolder data;
    private final FirstAccount firstAccount;

    Announcement(Environment environment, DataFolder data, FirstAccount firstAccount) {
        this.environment = environment;
        this.data = data;
        this.firstAccount = firstAccount;
    }

    @EventListener
    void announce(ApplicationReadyEvent event) {
        if (!(event.getApplicationContext() instanceof ServletWebServerApplicationContext server)
                || server.getWebServer() == null) {
            return;
        }
        var address = address(server.getWebServer().getPort());
        remember(environment.getProperty("gangju.address", address));
        LOG.info("纲举已启动：{} （按 Ctrl-C 停止） / Gangju is ready: {} (Ctrl-C stops it)", address, address);
        firstAccount.link().ifPresent(link -> LOG.info("""
                        还没有账号。请用这个一次性链接建立第一个账号（24 小时内有效）：
                        There is no account yet. Make the first one with this one-time link (valid for 24 hours):
                          {}{}""", address, link));
    }

    private String address(int port) {
        var host = environment.getProperty("server.address", "127.0.0.1");
        var scheme = environment.getProperty("server.ssl.key-store") == null ? "http" : "https";
        var name = host.equals("0.0.0.0") || host.equals("::") ? hostName() : host;
        return scheme + "://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + port;
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "127.0.0.1";
        }
    }

    /** For commands that print links while the server runs or after it. */
    private void remember(String address) {
        try {
            Files.writeString(data.address(), address + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
