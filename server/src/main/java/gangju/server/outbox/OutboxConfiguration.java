package gangju.server.outbox;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads how mail leaves, at the start. */
@Configuration(proxyBeanMethods = false)
class OutboxConfiguration {
    @Bean
    MailSettings mailSettings(
            @Value("${gangju.mail.file:}") String file, @Value("${gangju.mail.password:}") String password) {
        return file.isBlank() ? MailSettings.NONE : MailSettings.read(Path.of(file), password);
    }
}
