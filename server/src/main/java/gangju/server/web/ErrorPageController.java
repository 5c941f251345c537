package gangju.server.web;

import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pages;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** Answers what went wrong in the reader's language, without telling how the program looks inside. */
@Controller
class ErrorPageController implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPageController.class);
    private static final Set<Integer> TOLD = Set.of(400, 403, 404, 409, 413, 422);

    private final Pages pages;

    ErrorPageController(Pages pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    View show(HttpServletRequest request, HttpServletResponse response) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        response.setStatus(status);
        var words = Pages.words(request);
        var key = "errors." + (TOLD.contains(status) ? status : status < 500 ? "other" : "500");
        var title = words.get(key + ".title");
        var frame = pages.frame(request, Section.NONE, title);
        return pages.view(
                "web/error.jte", new ErrorPage(frame, title, words.get(key + ".advice"), log(request, status)));
    }

    private static String log(HttpServletRequest request, int status) {
        if (status < 500) {
            return "";
        }
        var reference = UUID.randomUUID().toString().substring(0, 8);
        var cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        LOG.error("{} {}", reference, request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), (Throwable) cause);
        return reference;
    }
}
