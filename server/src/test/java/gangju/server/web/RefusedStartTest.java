package gangju.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangju.server.GangjuServer;
import gangju.server.database.DataFolder;
import gangju.server.database.TestingDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class RefusedStartTest {
    @TempDir
    private Path temporary;

    @Test
    void saysInBothLanguagesThatTheFolderIsInUse(CapturedOutput output) {
        try (var held = DataFolder.open(temporary)) {
            assertThatThrownBy(() -> start("--gangju.data=" + held.path())).isInstanceOf(RuntimeException.class);
        }
        assertThat(output)
                .containsOnlyOnce("正由另一个纲举服务")
                .containsOnlyOnce("is in use by another Gangju server")
                .doesNotContain("APPLICATION FAILED TO START", "Exception", "\tat ");
    }

    @Test
    void saysInBothLanguagesThatThePortIsTaken(CapturedOutput output) throws IOException {
        var database = TestingDatabase.create();
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> start(
                            "--gangju.data=" + temporary,
                            "--gangju.database.url=" + database.url(),
                            "--gangju.database.user=" + database.user(),
                            "--gangju.database.password=" + database.password(),
                            "--server.port=" + taken.getLocalPort()))
                    .isInstanceOf(RuntimeException.class);
            assertThat(output)
                    .containsOnlyOnce("端口 %d 已被占用".formatted(taken.getLocalPort()))
                    .containsOnlyOnce("The port %d is taken".formatted(taken.getLocalPort()))
                    .doesNotContain("APPLICATION FAILED TO START", "Exception", "\tat ");
        }
    }

    private static void start(String... settings) {
        SpringApplication.run(GangjuServer.class, settings).close();
    }
}
