package gangju.server.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Notices requests that change something and leave no entry. Every handler of such a request adds one, or says with
 * {@link Unrecorded} why not; the tests fail on others.
 */
@Configuration(proxyBeanMethods = false)
class RecordGuard implements WebMvcConfigurer, HandlerInterceptor {
    private static final Logger LOG = LoggerFactory.getLogger(RecordGuard.class);
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final boolean strict;

    RecordGuard(@Value("${gangju.audit.strict:false}") boolean strict) {
        this.strict = strict;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView view) {
        if (READING.contains(HttpMethod.valueOf(request.getMethod()))
                || response.getStatus() >= 400
                || isPage(view)
                || RequestOrigin.hasEntry(request)
                || !(handler instanceof HandlerMethod method)
                || isExcused(method)) {
            return;
        }
        if (strict) {
            throw new IllegalStateException("No entry in the audit record for " + method);
        }
        LOG.warn("No entry in the audit record for {}", method);
    }

    /** A page that asks again or says what is wrong; whoever is done is sent on. */
    private static boolean isPage(@Nullable ModelAndView view) {
        return view != null
                && !(view.getView() instanceof RedirectView)
                && !Objects.requireNonNullElse(view.getViewName(), "").startsWith("redirect:");
    }

    private static boolean isExcused(HandlerMethod method) {
        return method.hasMethodAnnotation(Unrecorded.class)
                || method.getBeanType().isAnnotationPresent(Unrecorded.class);
    }
}
