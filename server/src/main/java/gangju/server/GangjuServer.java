package gangju.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the server. */
@SpringBootApplication
public class GangjuServer {
    public static void main(String[] arguments) {
        SpringApplication.run(GangjuServer.class, arguments);
    }
}
