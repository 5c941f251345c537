package gangju.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    private Path folder;

    @Test
    void opensAgainAfterItWasClosed() {
        DataFolder.open(folder).close();
        try (var data = DataFolder.open(folder)) {
            assertThat(data.path()).exists();
        }
    }

    @Test
    void refusesASecondOpening() {
        try (var data = DataFolder.open(folder)) {
            assertThatThrownBy(() -> DataFolder.open(folder))
                    .isInstanceOf(StartupRefused.class)
                    .hasMessageContaining("正由另一个纲举服务")
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
            assertThat(data.path()).exists();
        }
    }

    @Test
    void refusesAnotherLayoutAndLetsGoOfTheFolder() throws IOException {
        var layout = Files.writeString(folder.resolve("layout.properties"), "layout=7\n");
        assertThatThrownBy(() -> DataFolder.open(folder))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("another version of Gangju (layout 7");
        Files.delete(layout);
        DataFolder.open(folder).close();
    }

    @Test
    void refusesTheFolderOfAnotherPostgres() throws IOException {
        Files.writeString(folder.resolve("PG_VERSION"), "15\n");
        assertThatThrownBy(() -> DataFolder.open(folder))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("another PostgreSQL");
    }

    @Test
    void saysThatItCannotWrite() throws IOException {
        var file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> DataFolder.open(file.resolve("data")))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("cannot be written");
    }
}
