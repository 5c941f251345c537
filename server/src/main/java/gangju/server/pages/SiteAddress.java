package gangju.server.pages;

import gangju.server.database.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The server's address as people reach it, for links in what leaves the server. */
@Component
public class SiteAddress {
    private final String configured;
    private final DataFolder data;

    SiteAddress(@Value("${gangju.address:}") String configured, DataFolder data) {
        this.configured = configured.strip();
        this.data = data;
    }

    /** @param path from the root, with its slash */
    public String of(String path) {
        return base() + path;
    }

    /** What was set; else where the server listens. */
    private String base() {
        if (!configured.isEmpty()) {
            return configured;
        }
        try {
            return Files.exists(data.address())
                    ? Files.readString(data.address()).strip()
                    : "http://127.0.0.1:8080";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
