package gangju.server.accounts.setup;

import gangju.server.accounts.Accounts;
import gangju.server.accounts.OneTimeLinks.Purpose;
import gangju.server.accounts.setup.SetupForm.Fault;
import gangju.server.accounts.signin.Elsewhere;
import gangju.server.pages.PageFrame;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The pages behind one-time links: the first account, and a new password. */
@Controller
class SetupController {
    private final Pages pages;
    private final Setup setup;
    private final Accounts accounts;
    private final Elsewhere elsewhere;

    SetupController(Pages pages, Setup setup, Accounts accounts, Elsewhere elsewhere) {
        this.pages = pages;
        this.setup = setup;
        this.accounts = accounts;
        this.elsewhere = elsewhere;
    }

    @GetMapping("/setup/{token}")
    View form(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        var purpose = setup.find(token);
        if (purpose.isEmpty()) {
            return gone(request, response);
        }
        return page(request, purpose.get(), new SetupForm("", "", "", ""), null);
    }

    @PostMapping("/setup/{token}")
    View submit(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String display,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            HttpServletRequest request,
            HttpServletResponse response) {
        var purpose = setup.find(token);
        if (purpose.isEmpty()) {
            return gone(request, response);
        }
        var form = new SetupForm(name, display, password, repeated);
        var fault = setup.apply(token, purpose.get(), form);
        if (fault.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(request, purpose.get(), form, fault.get());
        }
        return new RedirectView("/sign-in?ready");
    }

    private View page(HttpServletRequest request, Purpose purpose, SetupForm form, @Nullable Fault fault) {
        var account = setup.account(purpose);
        var frame = frame(request, account == null ? "accounts.setup.title" : "accounts.reset.title");
        return pages.view(
                "accounts/setup.jte",
                new SetupPage(
                        frame,
                        account,
                        form.name(),
                        form.display(),
                        fault == null ? null : fault.field(),
                        fault == null ? null : frame.say(fault.message(), PasswordRule.SHORTEST),
                        account == null ? null : elsewhere.name().orElse(null),
                        request.getRequestURI()));
    }

    private View gone(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return pages.view("accounts/gone.jte", new GonePage(frame(request, "accounts.gone.title"), accounts.isEmpty()));
    }

    private PageFrame frame(HttpServletRequest request, String title) {
        return pages.frame(request, Section.NONE, Pages.words(request).get(title));
    }
}
