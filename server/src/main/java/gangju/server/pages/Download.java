package gangju.server.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** An answer that is a file to keep, under a name that may be Chinese. No copy of it stays on the way. */
public enum Download {
    EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx"),
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"),
    CSV("text/csv;charset=UTF-8", ".csv"),
    /** As somebody gave it, with the name it had: never opened by the browser. */
    AS_GIVEN("application/octet-stream", "");

    private final String type;
    private final String ending;

    Download(String type, String ending) {
        this.type = type;
        this.ending = ending;
    }

    public String type() {
        return type;
    }

    /** For a file that is written into the answer. @param name with or without its ending */
    public void start(HttpServletResponse response, String name) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, named(name));
    }

    /** @param name with or without its ending */
    public <T> ResponseEntity<T> of(String name, T content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, named(name))
                .body(content);
    }

    private String named(String name) {
        return ContentDisposition.attachment()
                .filename(name.endsWith(ending) ? name : name + ending, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
