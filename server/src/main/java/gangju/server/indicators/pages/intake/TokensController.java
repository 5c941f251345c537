package gangju.server.indicators.pages.intake;

import gangju.server.accounts.CurrentAccount;
import gangju.server.indicators.api.TokenRegister;
import gangju.server.indicators.pages.intake.TokensPage.Line;
import gangju.server.pages.DateWords;
import gangju.server.pages.DisplayNames;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pages;
import gangju.server.pages.Told;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Which programs may send figures? */
@Controller
final class TokensController {
    private static final int LONGEST_NAME = 100;
    private final TokenRegister tokens;
    private final Pages pages;
    private final DisplayNames names;
    private final Clock clock;

    TokensController(TokenRegister tokens, Pages pages, Clock clock, DisplayNames names) {
        this.tokens = tokens;
        this.pages = pages;
        this.clock = clock;
        this.names = names;
    }

    @GetMapping("/figures/tokens")
    View tokens(HttpServletRequest request) {
        var done = request.getParameter("done") != null;
        return page(request, done ? Told.done(Pages.words(request).get("figures.tokens.done")) : null, null);
    }

    /** Answers with the page itself, since the token is in no address and is never shown again. */
    @PostMapping("/figures/tokens")
    View create(HttpServletRequest request, @RequestParam(defaultValue = "") String name) {
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            return page(request, Told.refused(Pages.words(request).get("figures.tokens.nameless")), null);
        }
        return page(
                request,
                null,
                tokens.create(name.strip(), CurrentAccount.required().name()));
    }

    @PostMapping("/figures/tokens/{id:\\d{1,9}}/revoke")
    View revoke(@PathVariable int id) {
        tokens.revoke(id, CurrentAccount.required().name());
        return new RedirectView("/figures/tokens?done");
    }

    private View page(HttpServletRequest request, @Nullable Told told, @Nullable String fresh) {
        var words = Pages.words(request);
        var dates = DateWords.of(words, clock.getZone());
        return pages.view(
                "indicators/intake/tokens.jte",
                new TokensPage(
                        pages.frame(request, Section.FIGURES, words.get("figures.tab.tokens")),
                        Tabs.of("/tokens", words),
                        told,
                        fresh,
                        tokens.list().stream()
                                .map(one -> new Line(
                                        one.id(),
                                        one.name(),
                                        names.of(one.account(), words),
                                        dates.minute(one.createdAt()),
                                        said(dates, one.lastUsedAt()),
                                        said(dates, one.revokedAt())))
                                .toList()));
    }

    private static @Nullable String said(DateWords dates, @Nullable Instant at) {
        return at == null ? null : dates.minute(at);
    }
}
