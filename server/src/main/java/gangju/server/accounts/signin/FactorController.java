package gangju.server.accounts.signin;

import gangju.server.accounts.Account;
import gangju.server.accounts.CurrentAccount;
import gangju.server.accounts.signin.SecondFactor.State;
import gangju.server.audit.Unrecorded;
import gangju.server.pages.Messages;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pages;
import gangju.server.pages.Told;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The second factor: asked for after the password, and set up by its owner. */
@Controller
final class FactorController {
    private final SecondFactor factor;
    private final FailedSignIns failures;
    private final Pages pages;

    FactorController(SecondFactor factor, FailedSignIns failures, Pages pages) {
        this.factor = factor;
        this.failures = failures;
        this.pages = pages;
    }

    @GetMapping("/sign-in/code")
    View ask(HttpServletRequest request) {
        var words = Pages.words(request);
        var note = request.getParameter("failed") == null ? null : new Note(true, words.get("accounts.code.failed"));
        return pages.view(
                "accounts/code.jte",
                new CodePage(pages.frame(request, Section.NONE, words.get("accounts.code.title")), note));
    }

    @GetMapping("/me/factor")
    View show(HttpServletRequest request) {
        var words = Pages.words(request);
        var told = request.getParameter("must") != null
                ? Told.refused(words.get("me.factor.must"))
                : request.getParameter("off") != null ? Told.done(words.get("me.factor.told.off")) : null;
        return page(request, told, List.of());
    }

    @PostMapping("/me/factor/begin")
    @Unrecorded("a key that no code has confirmed lets nobody in")
    View begin() {
        factor.begin(CurrentAccount.required());
        return new RedirectView("/me/factor");
    }

    @PostMapping("/me/factor/confirm")
    View confirm(
            HttpServletRequest request, HttpServletResponse response, @RequestParam(defaultValue = "") String code) {
        var words = Pages.words(request);
        var codes = isGuessing(request) ? List.<String>of() : factor.confirm(CurrentAccount.required(), code.strip());
        return codes.isEmpty()
                ? refused(request, response, words)
                : page(request, Told.done(words.get("me.factor.told.on")), codes);
    }

    @PostMapping("/me/factor/off")
    View switchOff(
            HttpServletRequest request, HttpServletResponse response, @RequestParam(defaultValue = "") String code) {
        var account = CurrentAccount.required();
        return !factor.isRequired(account.id()) && !isGuessing(request) && factor.switchOff(account, code)
                ? new RedirectView("/me/factor?off")
                : refused(request, response, Pages.words(request));
    }

    private boolean isGuessing(HttpServletRequest request) {
        return failures.areTooMany(CurrentAccount.required().name(), address(request));
    }

    private View refused(HttpServletRequest request, HttpServletResponse response, Messages words) {
        failures.add(CurrentAccount.required().name(), address(request));
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(request, Told.refused(words.get("me.factor.wrong")), List.of());
    }

    private static String address(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getRemoteAddr(), "");
    }

    private View page(HttpServletRequest request, @Nullable Told told, List<String> codes) {
        var words = Pages.words(request);
        var account = CurrentAccount.required();
        var state = factor.state(account.id());
        var key = state == State.BEGUN ? factor.key(account.id()).orElse(null) : null;
        return pages.view(
                "accounts/factor.jte",
                new FactorPage(
                        pages.frame(request, Section.NONE, words.get("me.factor.title")),
                        state.code(),
                        told,
                        key == null ? null : key.replaceAll("(.{4})(?=.)", "$1 "),
                        key == null ? null : QrCode.of(address(account, key)),
                        codes,
                        !factor.isRequired(account.id())));
    }

    /** As authenticators read it. */
    private static String address(Account account, String key) {
        var name = URLEncoder.encode(account.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/Gangju:" + name + "?secret=" + key + "&issuer=Gangju";
    }
}
