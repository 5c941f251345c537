package gangju.server.supervision.checks;

import gangju.server.database.DataFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/** Reads the gravities that come with the program, or those of the data folder in their place, at the start. */
@Configuration(proxyBeanMethods = false)
class GravityConfiguration {
    private static final String FILE = "gravities.tsv";

    @Bean
    Gravities gravities(DataFolder data) throws IOException {
        var own = data.path().resolve(FILE);
        return Files.exists(own) ? Gravities.parse(own.toString(), Files.readString(own)) : shipped();
    }

    static Gravities shipped() throws IOException {
        var text =
                new ClassPathResource("gangju/server/supervision/" + FILE).getContentAsString(StandardCharsets.UTF_8);
        return Gravities.parse(FILE, text);
    }
}
