package gangju.server.accounts.signin;

import gangju.server.accounts.Accounts;
import gangju.server.accounts.CurrentAccount;
import gangju.server.outbox.Outbox;
import gangju.server.pages.PageFrame;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The page to sign in; Spring Security answers its form. */
@Controller
class SignInController {
    private static final List<String> GOOD = List.of("left", "ended", "ready");
    private static final List<String> NOTES = Stream.concat(
                    GOOD.stream(),
                    Stream.of(
                            "closed",
                            "failed",
                            "wait",
                            "openid-unreachable",
                            "openid-declined",
                            "openid-stale",
                            "openid-broken"))
            .toList();

    private final Pages pages;
    private final Accounts accounts;
    private final Outbox outbox;
    private final Elsewhere elsewhere;

    SignInController(Pages pages, Accounts accounts, Outbox outbox, Elsewhere elsewhere) {
        this.pages = pages;
        this.accounts = accounts;
        this.outbox = outbox;
        this.elsewhere = elsewhere;
    }

    @GetMapping("/sign-in")
    View signIn(HttpServletRequest request) {
        if (CurrentAccount.find().isPresent()) {
            return new RedirectView("/");
        }
        var frame = pages.frame(request, Section.NONE, Pages.words(request).get("accounts.sign-in.title"));
        return pages.view(
                "accounts/sign-in.jte",
                new SignInPage(
                        frame,
                        note(request, frame),
                        accounts.isEmpty(),
                        outbox.canMail(),
                        elsewhere.name().orElse(null),
                        elsewhere.signOut(request).orElse(null)));
    }

    private @Nullable Note note(HttpServletRequest request, PageFrame frame) {
        for (var name : NOTES) {
            if (request.getParameter(name) != null) {
                var text = frame.say(
                        "accounts.note." + name,
                        FailedSignIns.WINDOW.toMinutes(),
                        elsewhere.name().orElse(""));
                return new Note(!GOOD.contains(name), text);
            }
        }
        return null;
    }
}
