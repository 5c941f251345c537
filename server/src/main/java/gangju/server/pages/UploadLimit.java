package gangju.server.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets the page of a form answer an upload that is larger than the limit. Whoever asks such a request for a parameter
 * gets an exception, the door and the error page too; so it goes on as a request for the form, which says why.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
public class UploadLimit extends OncePerRequestFilter {
    private static final String EXCEEDED = UploadLimit.class.getName();

    /** Whether the page is shown because what was sent is larger than the limit. */
    public static boolean isExceeded(HttpServletRequest request) {
        return request.getAttribute(EXCEEDED) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isUpload(request) || fits(request)) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(EXCEEDED, true);
        response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        chain.doFilter(new FormRequest(request), response);
    }

    private static boolean isUpload(HttpServletRequest request) {
        var type = request.getContentType();
        return request.getMethod().equals("POST") && type != null && type.startsWith("multipart/form-data");
    }

    private static boolean fits(HttpServletRequest request) throws ServletException, IOException {
        try {
            request.getParts();
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /** Asks for the page; nothing of what was sent can be read. */
    private static final class FormRequest extends HttpServletRequestWrapper {
        private FormRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }

        @Override
        public Collection<Part> getParts() {
            return List.of();
        }
    }
}
