package gangju.server.execution.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Has files looked at by the office's virus scanner: a program of the setting {@code gangju.evidence.scan}, called with
 * the file's path; as clamdscan does, it ends with 0 for clean and 1 for infected, and anything else is a failure.
 */
@Component
class EvidenceScan {
    private static final Logger LOG = LoggerFactory.getLogger(EvidenceScan.class);
    private static final int SECONDS = 60;

    private final String program;

    EvidenceScan(@Value("${gangju.evidence.scan:}") String program) {
        this.program = program.strip();
    }

    /** What the scanner says. */
    enum Verdict {
        CLEAN,
        INFECTED,
        /** It does not run, or takes too long; the file is not taken then. */
        FAILED,
        /** No scanner is set up. */
        UNSCANNED
    }

    Verdict scan(byte[] content) {
        if (program.isEmpty()) {
            return Verdict.UNSCANNED;
        }
        try {
            var file = Files.createTempFile("gangju-evidence", ".bin");
            try {
                Files.write(file, content);
                return run(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.error("the virus scanner {} does not run", program, e);
            return Verdict.FAILED;
        }
    }

    private Verdict run(Path file) throws IOException {
        var process = new ProcessBuilder(List.of(program, file.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                LOG.error("the virus scanner {} took more than {} seconds", program, SECONDS);
                return Verdict.FAILED;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Verdict.FAILED;
        } finally {
            process.destroyForcibly();
        }
        return switch (process.exitValue()) {
            case 0 -> Verdict.CLEAN;
            case 1 -> Verdict.INFECTED;
            default -> {
                LOG.error("the virus scanner {} ended with {}", program, process.exitValue());
                yield Verdict.FAILED;
            }
        };
    }
}
