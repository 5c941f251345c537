package gangju.server.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The request that the present work is done for; none in the background. */
final class RequestOrigin {
    private static final String NOTED = RequestOrigin.class.getName();

    private RequestOrigin() {}

    /** The address it comes from, behind trusted proxies the one that they tell. */
    static Optional<String> address() {
        return request().map(HttpServletRequest::getRemoteAddr);
    }

    static void noteEntry() {
        request().ifPresent(request -> request.setAttribute(NOTED, true));
    }

    static boolean hasEntry(HttpServletRequest request) {
        return request.getAttribute(NOTED) != null;
    }

    private static Optional<HttpServletRequest> request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(attributes.getRequest())
                : Optional.empty();
    }
}
