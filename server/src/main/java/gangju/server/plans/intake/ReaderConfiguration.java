package gangju.server.plans.intake;

import gangju.server.plans.intake.process.ReaderProcess;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The reader of plans, as the server uses it. */
@Configuration(proxyBeanMethods = false)
class ReaderConfiguration {
    @Bean
    DocumentReader documentReader(@Value("${gangju.reading.memory:1g}") String memory) {
        return new ReaderProcess(memory);
    }
}
