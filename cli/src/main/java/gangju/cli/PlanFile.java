package gangju.cli;

import gangju.exchange.table.TableFile;
import gangju.model.Reading;
import gangju.reader.PlanReader;
import gangju.reader.ReadingException;
import gangju.reader.ReadingProgress;
import gangju.reader.source.SourceReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A document named on the command line; {@code -} is standard input. */
record PlanFile(String name, Console console) {
    private static final String STANDARD_INPUT = "-";

    /** Its bytes, never more than one beyond what the reader takes. */
    byte[] bytes() throws InputNotUsableException {
        return bytes(SourceReader.LIMIT + 1);
    }

    /** At most so many of its bytes. */
    byte[] bytes(int most) throws InputNotUsableException {
        if (name.equals(STANDARD_INPUT)) {
            return bytes(console.in(), most);
        }
        var path = path();
        if (!Files.exists(path)) {
            throw new InputNotUsableException(console.messages().text("input.missing", name));
        }
        if (Files.isDirectory(path)) {
            throw new InputNotUsableException(console.messages().text("input.folder", name));
        }
        try (var in = Files.newInputStream(path)) {
            return bytes(in, most);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private byte[] bytes(InputStream in, int most) throws InputNotUsableException {
        try {
            return in.readNBytes(most);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private InputNotUsableException unreadable(IOException e) {
        return new InputNotUsableException(
                console.messages().text("input.unreadable", name, String.valueOf(e.getMessage())), e);
    }

    Reading read() throws InputNotUsableException, ReadingException {
        return read(bytes());
    }

    /** The reading of bytes that were taken from it. */
    Reading read(byte[] bytes) throws InputNotUsableException, ReadingException {
        console.say(console.messages().text("progress.reading", name));
        var filled = new FilledWorkbook(new TableFile(shortName(), bytes), console.messages()).read();
        if (filled.isPresent()) {
            return filled.get();
        }
        ReadingProgress progress = stage -> {
            console.say(console.messages().text("progress." + stage.name()));
            return true;
        };
        return new PlanReader().read(bytes, shortName(), progress);
    }

    String shortName() {
        var file = path().getFileName();
        return name.equals(STANDARD_INPUT) || file == null ? name : file.toString();
    }

    Path path() {
        return console.directory().resolve(name);
    }
}
