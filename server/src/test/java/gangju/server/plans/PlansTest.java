package gangju.server.plans;

import gangju.server.plans.intake.DocumentReader;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The whole server with the small reader, on a real database. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest
@AutoConfigureMockMvc
@Import(PlansTest.SmallReader.class)
public @interface PlansTest {
    /** Puts the small reader in the place of the product's. */
    @TestConfiguration(proxyBeanMethods = false)
    class SmallReader {
        @Bean
        @Primary
        DocumentReader testingReader() {
            return new TestingReader();
        }
    }
}
