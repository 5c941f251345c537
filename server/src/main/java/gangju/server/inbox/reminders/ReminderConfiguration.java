package gangju.server.inbox.reminders;

import gangju.server.database.DataFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/** Reads the steps that come with the program, or those of the data folder in their place, at the start. */
@Configuration(proxyBeanMethods = false)
class ReminderConfiguration {
    private static final String FILE = "reminders.tsv";

    @Bean
    Ladder ladder(DataFolder data) throws IOException {
        var own = data.path().resolve(FILE);
        return Files.exists(own) ? Ladder.parse(own.toString(), Files.readString(own)) : shipped();
    }

    static Ladder shipped() throws IOException {
        var text = new ClassPathResource("gangju/server/inbox/" + FILE).getContentAsString(StandardCharsets.UTF_8);
        return Ladder.parse(FILE, text);
    }
}
