package gangju.server.plans.intake;

import gangju.reader.ReadingException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The reader of plans, as the server uses it. */
@Configuration(proxyBeanMethods = false)
class ReaderConfiguration {
    @Bean
    DocumentReader documentReader() {
        return (bytes, name) -> {
            throw new ReadingException(ReadingException.Code.UNSUPPORTED_FORMAT, name);
        };
    }
}
