package gangju.server.accounts.signin;

import gangju.server.accounts.Accounts;
import gangju.server.accounts.CurrentAccount;
import gangju.server.pages.PageFrame;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The page to sign in; Spring Security answers its form. */
@Controller
class SignInController {
    private static final List<String> NOTES = List.of("failed", "wait", "left", "ended", "ready");

    private final Pages pages;
    private final Accounts accounts;

    SignInController(Pages pages, Accounts accounts) {
        this.pages = pages;
        this.accounts = accounts;
    }

    @GetMapping("/sign-in")
    View signIn(HttpServletRequest request) {
        if (CurrentAccount.find().isPresent()) {
            return new RedirectView("/");
        }
        var frame = pages.frame(request, Section.NONE, Pages.words(request).get("accounts.sign-in.title"));
        return pages.view("accounts/sign-in.jte", new SignInPage(frame, note(request, frame), accounts.isEmpty()));
    }

    private static @Nullable Note note(HttpServletRequest request, PageFrame frame) {
        for (var name : NOTES) {
            if (request.getParameter(name) != null) {
                var fault = name.equals("failed") || name.equals("wait");
                var text = frame.say("accounts.note." + name, FailedSignIns.WINDOW.toMinutes());
                return new Note(fault, text);
            }
        }
        return null;
    }
}
