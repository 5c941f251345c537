package gangju.server.plans.intake.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import gangju.exchange.ReadingJson;
import gangju.model.Reading;
import gangju.reader.PlanReader;
import gangju.reader.ReadingException;
import gangju.reader.ReadingProgress;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** The process: takes a name and a document, tells frames, and ends. */
public final class ReaderProgram {
    private static final int LONGEST_FAULT = 8_000;
    private final DataOutputStream out;

    private ReaderProgram(DataOutputStream out) {
        this.out = out;
    }

    /** Standard input: the name, the length and the bytes of a document; standard output: frames. */
    public static void main(String[] none) throws IOException {
        var frames = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        System.setOut(System.err); // whatever a library prints is no frame
        try (var in = new DataInputStream(new BufferedInputStream(System.in))) {
            new ReaderProgram(frames).run(in);
        }
    }

    private void run(DataInputStream in) throws IOException {
        tell(Frame.HELLO);
        var name = in.readUTF();
        var bytes = in.readNBytes(in.readInt());
        try {
            write(new PlanReader().read(bytes, name, progress()));
        } catch (ReadingException e) {
            out.writeByte(Frame.REFUSED.ordinal());
            out.writeUTF(e.code().name());
            out.writeUTF(String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            var stack = new StringWriter();
            e.printStackTrace(new PrintWriter(stack));
            out.writeByte(Frame.FAULT.ordinal());
            out.writeUTF(stack.toString()
                    .substring(0, Math.min(LONGEST_FAULT, stack.toString().length())));
        }
        out.flush();
    }

    private void write(Reading reading) throws IOException {
        var json = ReadingJson.write(reading).getBytes(UTF_8);
        out.writeByte(Frame.READ.ordinal());
        out.writeInt(reading.text().length());
        out.writeChars(reading.text());
        out.writeInt(json.length);
        out.write(json);
    }

    private ReadingProgress progress() {
        return stage -> {
            try {
                tell(Frame.STAGE);
                out.writeByte(stage.ordinal());
                out.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return true;
        };
    }

    private void tell(Frame frame) throws IOException {
        out.writeByte(frame.ordinal());
        out.flush();
    }
}
