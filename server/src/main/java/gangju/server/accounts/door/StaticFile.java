package gangju.server.accounts.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Matches the files that come with the program: styles, scripts, pictures. */
final class StaticFile implements RequestMatcher {
    @Override
    public boolean matches(HttpServletRequest request) {
        var path = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
        if (!request.getMethod().equals("GET")
                || !path.substring(path.lastIndexOf('/') + 1).contains(".")) {
            return false;
        }
        return path.startsWith("/webjars/") || new ClassPathResource("static" + path).exists();
    }
}
