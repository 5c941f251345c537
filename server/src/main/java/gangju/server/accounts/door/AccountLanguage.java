package gangju.server.accounts.door;

import gangju.server.accounts.CurrentAccount;
import gangju.server.accounts.people.OwnLanguage;
import gangju.server.pages.Messages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * Pages are in the language of the account, else in that of the browser's cookie, else Chinese. Who chooses one with
 * the switch on a page chooses it for the account; a choice made just before signing in counts as well.
 */
@Component("localeResolver")
final class AccountLanguage implements LocaleResolver {
    private static final String LANGUAGE = "gangju-lang";
    /** Marks a choice by a visitor, until somebody signs in or the browser is closed. */
    private static final String CHOSEN = "gangju-lang-chosen";

    private final OwnLanguage own;
    private final CookieLocaleResolver cookie = new CookieLocaleResolver(LANGUAGE);

    AccountLanguage(OwnLanguage own) {
        this.own = own;
        cookie.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        cookie.setCookieMaxAge(Duration.ofDays(365));
        cookie.setCookieSameSite("Lax");
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return CurrentAccount.language().map(AccountLanguage::locale).orElseGet(() -> cookie.resolveLocale(request));
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        cookie.setLocale(request, response, locale);
        var account = CurrentAccount.find();
        var language = language(locale == null ? Locale.SIMPLIFIED_CHINESE : locale);
        if (account.isPresent()) {
            if (!CurrentAccount.language().equals(Optional.of(language))) {
                own.choose(account.get(), language);
            }
        } else if (response != null) {
            mark(response, true);
        }
    }

    /** Somebody has signed in: the account takes what was just chosen, and the browser what the account has. */
    void arrive(HttpServletRequest request, HttpServletResponse response) {
        var account = CurrentAccount.find().orElseThrow();
        var known = CurrentAccount.language();
        var isChosen = WebUtils.getCookie(request, CHOSEN) != null;
        if (isChosen || known.isEmpty() && WebUtils.getCookie(request, LANGUAGE) != null) {
            var language = language(cookie.resolveLocale(request));
            if (!known.equals(Optional.of(language))) {
                own.choose(account, language);
            }
        } else {
            known.ifPresent(language -> cookie.setLocale(request, response, locale(language)));
        }
        if (isChosen) {
            mark(response, false);
        }
    }

    private static void mark(HttpServletResponse response, boolean isChosen) {
        var mark = ResponseCookie.from(CHOSEN, "1").path("/").sameSite("Lax").httpOnly(true);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                (isChosen ? mark : mark.maxAge(0)).build().toString());
    }

    private static String language(Locale locale) {
        return Messages.of(locale).isEnglish() ? "en" : "zh";
    }

    private static Locale locale(String language) {
        return language.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
