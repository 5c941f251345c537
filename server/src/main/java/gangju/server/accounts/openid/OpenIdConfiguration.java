package gangju.server.accounts.openid;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads which provider people may sign in at, at the start. */
@Configuration(proxyBeanMethods = false)
class OpenIdConfiguration {
    @Bean
    OpenIdSettings openIdSettings(
            @Value("${gangju.openid.file:}") String file, @Value("${gangju.openid.secret:}") String secret) {
        return file.isBlank() ? OpenIdSettings.NONE : OpenIdSettings.read(Path.of(file), secret);
    }
}
