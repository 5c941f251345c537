package gangju.server.accounts.openid;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import gangju.server.accounts.Visitor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.ServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** A provider of OpenID Connect on this machine, where everybody signs in with the same password. */
final class TestingProvider implements AutoCloseable {
    private static final String PASSWORD = "at the provider";
    /** What the provider tells of its people, by the names that they sign in with. */
    private static final Map<String, Map<String, Object>> PEOPLE = new ConcurrentHashMap<>();

    private final AnnotationConfigServletWebServerApplicationContext context;
    private final int port;

    /** @param port 0 for any */
    TestingProvider(int port) {
        this.context = new AnnotationConfigServletWebServerApplicationContext();
        context.getBeanFactory().registerSingleton("port", port);
        context.register(Setup.class);
        context.refresh();
        this.port = Objects.requireNonNull(context.getWebServer()).getPort();
    }

    /** The settings of a server that believes the provider on that port. */
    static String settings(int port) throws IOException {
        return Files.writeString(Files.createTempFile("openid", ".properties"), """
                        issuer=http://localhost:%d
                        client-id=gangju
                        client-secret=between us
                        name=统一身份认证
                        """.formatted(port))
                .toString();
    }

    int port() {
        return port;
    }

    void know(String person, Map<String, Object> claims) {
        PEOPLE.put(person, claims);
    }

    /** Signs in at the provider, if it asks, after a link of the server; the address to which it then leads back. */
    static String codeFor(Visitor visitor, String start, String person) throws IOException, InterruptedException {
        var next = visitor.location(visitor.get(start));
        for (var hops = 0; hops < 6 && next.startsWith("http://localhost"); hops++) {
            var answer = next.contains("/login")
                    ? visitor.post(next, Map.of("username", person, "password", PASSWORD))
                    : visitor.get(next);
            var led = answer.headers().firstValue("location").orElse("");
            next = URI.create(next).resolve(led).toString();
        }
        return next;
    }

    /** All the way to the provider and back. */
    static HttpResponse<String> comeBack(Visitor visitor, String start, String person)
            throws IOException, InterruptedException {
        return visitor.get(codeFor(visitor, start, person));
    }

    @Override
    public void close() {
        context.close();
    }

    @TestConfiguration(proxyBeanMethods = false)
    @EnableWebSecurity
    @EnableWebMvc
    static class Setup {
        @Bean
        ServletWebServerFactory tomcat(Integer port) {
            return new TomcatServletWebServerFactory(port);
        }

        @Bean
        DispatcherServlet dispatcherServlet() {
            return new DispatcherServlet();
        }

        @Bean
        SecurityFilterChain pages(HttpSecurity http) {
            return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        RegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId("1")
                    .clientId("gangju")
                    .clientSecret("{noop}between us")
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri("http://127.0.0.1/sign-in/back/openid")
                    .scope("openid")
                    .scope("profile")
                    .scope("email")
                    .build());
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        UserDetailsService people() {
            return name -> User.withUsername(name).password("{noop}" + PASSWORD).build();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims() {
            return token -> token.getClaims()
                    .claims(claims -> claims.putAll(
                            PEOPLE.getOrDefault(claims.getOrDefault("sub", "").toString(), Map.of())));
        }

        @Bean
        JWKSource<SecurityContext> keys() throws NoSuchAlgorithmException {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var pair = generator.generateKeyPair();
            return new ImmutableJWKSet<>(new JWKSet(new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                    .privateKey((RSAPrivateKey) pair.getPrivate())
                    .keyID("1")
                    .build()));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }
    }
}
