package gangju.server;

import gangju.server.database.StartupRefused;
import gangju.server.web.ServeOptions;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the server. */
@SpringBootApplication
public class GangjuServer {
    public static void main(String[] arguments) {
        var errors = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        try {
            var application = new SpringApplication(GangjuServer.class);
            // Options win over the environment, as somebody typed them just now.
            var options = ServeOptions.parse(List.of(arguments), System.getenv());
            application.addInitializers(context -> options.addTo(context.getEnvironment()));
            application.run();
        } catch (ServeOptions.WrongUse e) {
            errors.println(e.getMessage());
            System.exit(2);
        } catch (StartupRefused e) {
            errors.println(e.getMessage());
            System.exit(1);
        }
    }
}
