package gangju.server.plans.intake;

import gangju.reader.PlanReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The reader of plans, as the server uses it. */
@Configuration(proxyBeanMethods = false)
class ReaderConfiguration {
    @Bean
    DocumentReader documentReader() {
        var reader = new PlanReader();
        return reader::read;
    }
}
