package gangju.server.pages;

import gangju.server.pages.PageFrame.Section;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** What a reader sees when a page is not there, not allowed or broken: what happened and where to go, no traces. */
@Controller
public final class ErrorPages implements ErrorController {
    private static final List<Integer> KNOWN = List.of(400, 401, 403, 404, 405, 409, 410, 413, 500);
    private final Pages pages;

    ErrorPages(Pages pages) {
        this.pages = pages;
    }

    /** An error in words. */
    public record ErrorPage(PageFrame frame, int status, String title, String lead, boolean signIn) {}

    @RequestMapping("/error")
    View error(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var known = KNOWN.contains(status) ? status : status >= 500 ? 500 : 400;
        var words = Pages.words(request);
        var title = words.get("pages.error." + known);
        var signIn = request.getUserPrincipal() == null && (known == 404 || known == 403 || known == 401);
        return pages.view(
                "pages/error.jte",
                new ErrorPage(
                        pages.frame(request, Section.NONE, title),
                        status,
                        title,
                        words.get("pages.error." + known + ".lead"),
                        signIn));
    }
}
