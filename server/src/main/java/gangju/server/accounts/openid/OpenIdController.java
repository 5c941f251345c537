package gangju.server.accounts.openid;

import gangju.server.accounts.Accounts;
import gangju.server.accounts.CurrentAccount;
import gangju.server.accounts.OneTimeLinks;
import gangju.server.accounts.signin.Elsewhere;
import gangju.server.audit.Unrecorded;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Binding an account to somebody at the provider, and what somebody without an account is told. */
@Controller
final class OpenIdController {
    private static final String STRANGER = OpenIdController.class.getName();

    private final Elsewhere provider;
    private final Bindings bindings;
    private final OneTimeLinks links;
    private final Accounts accounts;
    private final Pages pages;
    private final Clock clock;

    OpenIdController(
            Elsewhere provider, Bindings bindings, OneTimeLinks links, Accounts accounts, Pages pages, Clock clock) {
        this.provider = provider;
        this.bindings = bindings;
        this.links = links;
        this.accounts = accounts;
        this.pages = pages;
        this.clock = clock;
    }

    private record Stranger(String reason, String shown) implements Serializable {}

    static void remember(HttpServletRequest request, Unmatched unmatched) {
        request.getSession()
                .setAttribute(STRANGER, new Stranger(unmatched.reason().code(), unmatched.shown()));
    }

    @GetMapping("/sign-in/unmatched")
    View unmatched(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(STRANGER) instanceof Stranger stranger)) {
            return new RedirectView("/sign-in");
        }
        response.setStatus(HttpStatus.FORBIDDEN.value());
        var frame = pages.frame(request, Section.NONE, Pages.words(request).get("accounts.unmatched.title"));
        var name = provider.name().orElse("");
        return pages.view(
                "accounts/unmatched.jte",
                new UnmatchedPage(
                        frame,
                        frame.say("accounts.unmatched.lead." + stranger.reason(), name, stranger.shown()),
                        frame.say("accounts.unmatched.advice." + stranger.reason(), name, stranger.shown())));
    }

    /** The way there is a link of its own, since a form may not lead to another site. */
    @GetMapping("/sign-in/bind")
    View ask(HttpServletRequest request) {
        var wish = Wish.find(request, clock.instant());
        if (provider.name().isEmpty() || wish.isEmpty()) {
            return new RedirectView("/sign-in");
        }
        var frame = pages.frame(request, Section.NONE, Pages.words(request).get("accounts.bind.title"));
        var account = accounts.find(wish.get().account()).orElseThrow();
        return pages.view(
                "accounts/bind.jte",
                new BindPage(frame, account, provider.name().get()));
    }

    @PostMapping("/me/openid")
    @Unrecorded("nothing is bound before the provider has told who it is")
    View wishOfOwner(HttpServletRequest request) {
        new Wish(CurrentAccount.required().id(), null, clock.instant()).keep(request);
        return new RedirectView("/sign-in/bind");
    }

    @PostMapping("/me/openid/loosen")
    @Unrecorded("the entry is written where there was something to loosen")
    View loosen() {
        return new RedirectView(bindings.loosen(CurrentAccount.required()) ? "/me?loosened" : "/me?not-loosened");
    }

    @PostMapping("/setup/{token}/openid")
    @Unrecorded("nothing is bound before the provider has told who it is")
    View wishByLink(HttpServletRequest request, @PathVariable String token) {
        var account = links.find(token).map(OneTimeLinks.Purpose::accountId);
        if (account.isEmpty()) {
            return new RedirectView("/setup/" + token);
        }
        new Wish(account.get(), token, clock.instant()).keep(request);
        return new RedirectView("/sign-in/bind");
    }
}
