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
        var options = options(arguments);
        var application = new SpringApplication(GangjuServer.class);
        // Options win over the environment, as somebody typed them just now.
        application.addInitializers(context -> options.addTo(context.getEnvironment()));
        application.run();
    }

    private static ServeOptions options(String[] arguments) {
        try {
            return ServeOptions.parse(List.of(arguments), System.getenv());
        } catch (ServeOptions.WrongUse e) {
            throw end(e, 2);
        } catch (StartupRefused e) {
            throw end(e, 1);
        }
    }

    private static RuntimeException end(RuntimeException cause, int status) {
        new PrintStream(System.err, true, StandardCharsets.UTF_8).println(cause.getMessage());
        System.exit(status);
        return cause;
    }
}
