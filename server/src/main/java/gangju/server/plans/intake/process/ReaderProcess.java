package gangju.server.plans.intake.process;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;

import gangju.exchange.ExchangeException;
import gangju.exchange.ReadingJson;
import gangju.model.Reading;
import gangju.reader.ReadingException;
import gangju.reader.ReadingException.Code;
import gangju.reader.ReadingProgress;
import gangju.reader.ReadingProgress.Stage;
import gangju.server.plans.intake.DocumentReader;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads each document in a process of its own with a heap of its own: one that runs out of memory, never ends or
 * crashes costs nothing but itself, and one that nobody waits for any more is ended at once.
 */
public final class ReaderProcess implements DocumentReader {
    private static final Pattern MEMORY = Pattern.compile("[1-9]\\d{0,5}[mg]");
    private static final int OUT_OF_MEMORY = 3;
    private static final int PAUSE = 10;
    private final String memory;

    /**
     * @param memory the most heap a reading may take, as {@code 1g} or {@code 512m}
     * @throws IllegalArgumentException for anything else
     */
    public ReaderProcess(String memory) {
        if (!MEMORY.matcher(memory).matches()) {
            throw new IllegalArgumentException(
                    "gangju.reading.memory is “%s”; write a number with m or g, as 1g or 512m".formatted(memory));
        }
        this.memory = memory;
    }

    @Override
    public Reading read(byte[] bytes, String name, ReadingProgress progress) throws ReadingException {
        Process process = null;
        try {
            process = start();
            send(process, bytes, name);
            return receive(process, name, progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cancelled();
        } finally {
            if (process != null) {
                process.destroyForcibly();
            }
        }
    }

    private Process start() throws IOException {
        var builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + memory,
                "-Xss2m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                // what the machine says of its end is no frame
                "-XX:+DisplayVMOutputToStderr",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                ReaderProgram.class.getName()));
        builder.environment().clear();
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** A process that ends before it has taken everything says why by its end. */
    private static void send(Process process, byte[] bytes, String name) {
        try (var out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()))) {
            out.writeUTF(name);
            out.writeInt(bytes.length);
            out.write(bytes);
        } catch (IOException e) {
            process.destroyForcibly();
        }
    }

    private Reading receive(Process process, String name, ReadingProgress progress)
            throws IOException, InterruptedException, ReadingException {
        try (var in = new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
            while (true) {
                await(process, in, progress);
                int kind = in.read();
                if (kind < 0) {
                    throw ended(process.waitFor(), name);
                }
                switch (Frame.of(kind)) {
                    case HELLO -> {}
                    case STAGE -> ReadingProgress.enter(progress, Stage.values()[in.readByte()]);
                    case READ -> {
                        return reading(in);
                    }
                    case REFUSED -> throw new ReadingException(Code.valueOf(in.readUTF()), in.readUTF());
                    case FAULT -> throw new IllegalStateException("the reader failed: " + in.readUTF());
                }
            }
        }
    }

    /** Waits for the next frame or the end, as long as anybody wants the reading. */
    private static void await(Process process, DataInputStream in, ReadingProgress progress)
            throws IOException, InterruptedException, ReadingException {
        while (in.available() == 0 && process.isAlive()) {
            if (!progress.isWanted()) {
                throw cancelled();
            }
            Thread.sleep(PAUSE);
        }
    }

    private static Reading reading(DataInputStream in) throws IOException {
        var text = new String(in.readNBytes(in.readInt() * 2), UTF_16BE);
        var json = new String(in.readNBytes(in.readInt()), UTF_8);
        try {
            return ReadingJson.parse(json, text);
        } catch (ExchangeException e) {
            throw new IllegalStateException(e);
        }
    }

    private ReadingException ended(int exit, String name) {
        if (exit == OUT_OF_MEMORY) {
            return new ReadingException(
                    Code.LIMIT,
                    "读取“%s”用完了一次读取可用的内存（%s），没有保存任何内容。请删去文件中与规划无关的内容，或把文件拆成几部分分别上传。"
                            .formatted(name, memory.toUpperCase(Locale.ROOT)));
        }
        throw new IllegalStateException("the reading process ended with " + exit);
    }

    private static ReadingException cancelled() {
        return new ReadingException(Code.CANCELLED, "读取已取消，没有保存任何内容。");
    }
}
