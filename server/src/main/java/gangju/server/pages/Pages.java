package gangju.server.pages;

import gangju.server.pages.PageFrame.Csrf;
import gangju.server.pages.PageFrame.Section;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes the frame of a page, and the view of a template with the record made for it. */
@Component
public class Pages {
    private final TemplateEngine templates;
    private final ObjectProvider<Menu> menu;
    private final ObjectProvider<DisplayNames> names;

    Pages(TemplateEngine templates, ObjectProvider<Menu> menu, ObjectProvider<DisplayNames> names) {
        this.templates = templates;
        this.menu = menu;
        this.names = names;
    }

    /** The words in the language of the request. */
    public static Messages words(HttpServletRequest request) {
        return Messages.of(RequestContextUtils.getLocale(request));
    }

    /** @param title of the page, in the words of the request's language */
    public PageFrame frame(HttpServletRequest request, Section section, String title) {
        var words = words(request);
        return new PageFrame(
                words,
                title,
                section,
                Optional.ofNullable(request.getUserPrincipal())
                        .map(Principal::getName)
                        .map(account ->
                                names.getIfAvailable(() -> (name, in) -> name).of(account, words))
                        .orElse(null),
                menu.getIfAvailable(() -> Set::of).open(),
                csrf(request),
                otherLanguage(request, words));
    }

    /**
     * Renders a template of {@code src/main/jte}.
     *
     * @param model the one parameter of the template, a record that holds its {@link PageFrame}
     */
    public View view(String template, Object model) {
        return (ignored, request, response) -> {
            var output = new Utf8ByteOutput();
            templates.render(template, model, output);
            response.setContentType("text/html;charset=UTF-8");
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        };
    }

    private static Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Csrf(token.getParameterName(), token.getHeaderName(), token.getToken())
                : new Csrf("_csrf", "X-CSRF-TOKEN", "");
    }

    private static String otherLanguage(HttpServletRequest request, Messages words) {
        var forwarded = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var address = UriComponentsBuilder.fromPath(forwarded == null ? request.getRequestURI() : forwarded.toString());
        if (request.getQueryString() != null) {
            address.query(request.getQueryString());
        }
        return address.replaceQueryParam("lang", words.isEnglish() ? "zh-CN" : "en")
                .build()
                .toUriString();
    }
}
