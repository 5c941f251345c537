package gangju.server.supervision.notices;

import gangju.server.database.DataFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/** Reads the holidays that come with the program, and those of the data folder, at the start. */
@Configuration(proxyBeanMethods = false)
class Holidays {
    static final String FILE = "holidays.tsv";

    @Bean
    WorkingDays workingDays(DataFolder data) throws IOException {
        var days = shipped();
        var own = data.path().resolve(FILE);
        return Files.exists(own) ? days.add(own.toString(), Files.readString(own)) : days;
    }

    static WorkingDays shipped() throws IOException {
        var text =
                new ClassPathResource("gangju/server/supervision/" + FILE).getContentAsString(StandardCharsets.UTF_8);
        return new WorkingDays().add(FILE, text);
    }
}
