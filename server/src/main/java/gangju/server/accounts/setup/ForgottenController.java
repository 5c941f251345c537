package gangju.server.accounts.setup;

import gangju.server.audit.Unrecorded;
import gangju.server.outbox.Outbox;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pages;
import gangju.server.pages.Told;
import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Who has forgotten the password asks here. The answer is given before anything is looked up, so that neither its words
 * nor its time tell whether there is an account.
 */
@Controller
final class ForgottenController {
    private static final Logger LOG = LoggerFactory.getLogger(ForgottenController.class);
    private static final int WAITING = 200;

    private final ForgottenPassword forgotten;
    private final Outbox outbox;
    private final Pages pages;
    private final ThreadPoolExecutor later = new ThreadPoolExecutor(
            0,
            1,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("forgotten").factory());

    ForgottenController(ForgottenPassword forgotten, Outbox outbox, Pages pages) {
        this.forgotten = forgotten;
        this.outbox = outbox;
        this.pages = pages;
    }

    @PreDestroy
    void stop() {
        later.shutdown();
    }

    @GetMapping("/sign-in/forgotten")
    View show(HttpServletRequest request) {
        var words = Pages.words(request);
        return page(
                request,
                request.getParameter("asked") == null ? null : Told.done(words.get("accounts.forgotten.told")));
    }

    @PostMapping("/sign-in/forgotten")
    @Unrecorded("the entry is written with the link, for an account that there is")
    View ask(HttpServletRequest request, HttpServletResponse response, @RequestParam(defaultValue = "") String who) {
        var address = Objects.requireNonNullElse(request.getRemoteAddr(), "");
        if (who.isBlank() || !outbox.canMail()) {
            return refused(request, response, HttpStatus.UNPROCESSABLE_CONTENT, "accounts.forgotten.empty");
        }
        if (forgotten.areTooMany(address)) {
            return refused(request, response, HttpStatus.TOO_MANY_REQUESTS, "accounts.forgotten.wait");
        }
        try {
            later.execute(() -> send(who, address));
        } catch (RejectedExecutionException e) {
            return refused(request, response, HttpStatus.TOO_MANY_REQUESTS, "accounts.forgotten.wait");
        }
        return new RedirectView("/sign-in/forgotten?asked");
    }

    private void send(String who, String address) {
        try {
            forgotten.ask(who, address);
        } catch (RuntimeException e) {
            LOG.error("a link for a new password could not be sent", e);
        }
    }

    private View refused(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String key) {
        response.setStatus(status.value());
        return page(request, Told.refused(Pages.words(request).get(key, ForgottenPassword.WINDOW.toMinutes())));
    }

    private View page(HttpServletRequest request, @Nullable Told told) {
        var title = Pages.words(request).get("accounts.forgotten.title");
        return pages.view(
                "accounts/forgotten.jte",
                new ForgottenPage(pages.frame(request, Section.NONE, title), told, outbox.canMail()));
    }
}
