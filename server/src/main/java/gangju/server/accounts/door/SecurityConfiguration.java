package gangju.server.accounts.door;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.accounts.ApiTokens;
import gangju.server.accounts.OpenIndicators;
import gangju.server.accounts.OpenPlans;
import gangju.server.accounts.openid.OpenIdDoor;
import gangju.server.accounts.signin.CodeFilter;
import gangju.server.accounts.signin.FactorGate;
import gangju.server.accounts.signin.FactorNeeded;
import gangju.server.accounts.signin.SignIn;
import jakarta.servlet.DispatcherType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/** The door, in one place: what a visitor may see, how one signs in, and the headers of every answer. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";
    private static final String[] OPEN_INDICATORS = {"/indicators/{code}/**", "/api/indicators/{code}/**"};

    @Bean
    SecurityFilterChain door(
            HttpSecurity http,
            SignIn signIn,
            CodeFilter.Parts codes,
            SessionRegistry sessions,
            EndedSession ended,
            OpenIdDoor openId,
            AccountLanguage language,
            Access access,
            ObjectProvider<OpenPlans> plans,
            ObjectProvider<OpenIndicators> indicators,
            ObjectProvider<ApiTokens> tokens)
            throws Exception {
        openToAll(http);
        http.authorizeHttpRequests(requests -> DoorRules.all()
                .forEach(rule ->
                        requests.requestMatchers(rule.method(), rule.path()).access(who(access, rule.acts()))));
        openToSome(http, access, plans, indicators);
        var cache = requestCache();
        var whereTo = whereTo(cache, language);
        var codeFilter = new CodeFilter(codes, whereTo);
        http.addFilterAfter(codeFilter, UsernamePasswordAuthenticationFilter.class);
        http.addFilterBefore(new FactorGate(codes.factor()), AuthorizationFilter.class);
        http.authenticationManager(new ProviderManager(signIn));
        http.formLogin(form -> form.loginPage("/sign-in")
                .usernameParameter("name")
                .passwordParameter("password")
                .successHandler(whereTo)
                .failureHandler(toldWhy(codeFilter)));
        http.logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?left"));
        openId.addTo(http, codeFilter, whereTo);
        http.sessionManagement(
                session -> session.maximumSessions(-1).sessionRegistry(sessions).expiredSessionStrategy(ended));
        http.requestCache(requests -> requests.requestCache(cache));
        http.csrf(csrf -> csrf.csrfTokenRepository(csrfCookie()).ignoringRequestMatchers(TokenFilter::showsToken));
        http.addFilterBefore(new TokenFilter(tokens), CsrfFilter.class);
        http.exceptionHandling(handling -> handling.authenticationEntryPoint(askedToSignIn()));
        http.headers(SecurityConfiguration::harden);
        return http.build();
    }

    private static void openToAll(HttpSecurity http) {
        http.authorizeHttpRequests(
                requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(new StaticFile())
                        .permitAll()
                        .requestMatchers("/sign-in", "/sign-in/*", "/setup/**", "/calendar/*")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/", "/plans", "/search")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/", "/plans", "/search")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/sign-out")
                        .authenticated());
    }

    /** What no rule names: open plans and their indicators to all, the rest to who may read plans; nothing changes. */
    private static void openToSome(
            HttpSecurity http,
            Access access,
            ObjectProvider<OpenPlans> plans,
            ObjectProvider<OpenIndicators> indicators) {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/plans/{id:\\d{1,18}}/**")
                .access(openToAll(plans, access))
                .requestMatchers(HttpMethod.HEAD, "/plans/{id:\\d{1,18}}/**")
                .access(openToAll(plans, access))
                .requestMatchers(HttpMethod.GET, OPEN_INDICATORS)
                .access(openIndicator(indicators, access))
                .requestMatchers(HttpMethod.HEAD, OPEN_INDICATORS)
                .access(openIndicator(indicators, access))
                .requestMatchers("/api/**")
                .access(programOr(access, Act.KEEP_FIGURES))
                .requestMatchers(HttpMethod.GET, "/**")
                .access(who(access, List.of(Act.READ_PLANS)))
                .requestMatchers(HttpMethod.HEAD, "/**")
                .access(who(access, List.of(Act.READ_PLANS)))
                .anyRequest()
                .denyAll());
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    SessionRegistry sessionRegistry() {
        return new SessionRegistryImpl();
    }

    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }

    private static AuthorizationManager<RequestAuthorizationContext> who(Access access, List<Act> acts) {
        return (authentication, request) ->
                new AuthorizationDecision(acts.stream().anyMatch(access::may));
    }

    private static AuthorizationManager<RequestAuthorizationContext> programOr(Access access, Act act) {
        return (authentication, request) ->
                new AuthorizationDecision(isProgram(authentication.get()) || access.may(act));
    }

    /** A token lets a program in, which {@link TokenFilter} has seen to. */
    private static boolean isProgram(@Nullable Authentication authentication) {
        return authentication instanceof PreAuthenticatedAuthenticationToken;
    }

    private static AuthorizationManager<RequestAuthorizationContext> openToAll(
            ObjectProvider<OpenPlans> plans, Access access) {
        return (authentication, request) -> new AuthorizationDecision(access.may(Act.READ_PLANS)
                || plans.getIfAvailable(() -> id -> false)
                        .isOpen(Long.parseLong(request.getVariables().get("id"))));
    }

    private static AuthorizationManager<RequestAuthorizationContext> openIndicator(
            ObjectProvider<OpenIndicators> indicators, Access access) {
        return (authentication, request) -> new AuthorizationDecision(access.may(Act.READ_PLANS)
                || isProgram(authentication.get())
                || indicators
                        .getIfAvailable(() -> code -> false)
                        .isOpen(request.getVariables().getOrDefault("code", "")));
    }

    /** A person is led to the page for it, a program is told. */
    private static AuthenticationEntryPoint askedToSignIn() {
        var forPeople = new LoginUrlAuthenticationEntryPoint("/sign-in");
        var forPrograms = new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED);
        return (request, response, why) -> {
            var asked = TokenFilter.isForPrograms(request) ? forPrograms : forPeople;
            asked.commence(request, response, why);
        };
    }

    private static AuthenticationFailureHandler toldWhy(CodeFilter codes) {
        return (request, response, failure) -> {
            if (failure instanceof FactorNeeded needed) {
                codes.ask(request, response, needed);
            } else {
                response.sendRedirect(failure instanceof LockedException ? "/sign-in?wait" : "/sign-in?failed");
            }
        };
    }

    /** To the page that was asked for, in the account's language. */
    private static AuthenticationSuccessHandler whereTo(HttpSessionRequestCache cache, AccountLanguage language) {
        var onward = new SavedRequestAwareAuthenticationSuccessHandler();
        onward.setRequestCache(cache);
        return (request, response, authentication) -> {
            language.arrive(request, response);
            onward.onAuthenticationSuccess(request, response, authentication);
        };
    }

    /** Null is documented to leave the address as it was; the parameter is not marked so. */
    @SuppressWarnings("NullAway")
    private static HttpSessionRequestCache requestCache() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    /** In a cookie rather than the session, so that a visitor who only reads needs no session. */
    private static CookieCsrfTokenRepository csrfCookie() {
        var repository = new CookieCsrfTokenRepository();
        repository.setCookieName("gangju-csrf");
        repository.setCookieCustomizer(cookie -> cookie.sameSite("Lax").httpOnly(true));
        return repository;
    }

    private static void harden(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()"))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }
}
