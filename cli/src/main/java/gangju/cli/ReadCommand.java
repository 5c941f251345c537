package gangju.cli;

import gangju.exchange.ReadingJson;
import gangju.exchange.plan.PlanContents;
import gangju.exchange.plan.PlanWorkbook;
import gangju.model.Reading;
import gangju.reader.ReadingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads one document; without options it prints a summary. */
@Command(name = "read", mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", descriptionKey = "read.file")
    private String file;

    @Option(names = "--json", paramLabel = "FILE|-", descriptionKey = "read.json")
    private @Nullable String json;

    @Option(names = "--text", paramLabel = "FILE|-", descriptionKey = "read.text")
    private @Nullable String text;

    @Option(names = "--excel", paramLabel = "FILE", descriptionKey = "read.excel")
    private @Nullable String excel;

    ReadCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InputNotUsableException, ReadingException {
        var input = new PlanFile(file, console);
        var outputs = Stream.of(json, text, excel)
                .flatMap(Stream::ofNullable)
                .map(name -> new Output(name, console))
                .toList();
        refuseMixedOutputs(input, outputs);
        var reading = input.read();
        if (outputs.isEmpty()) {
            console.out().print(new ReadingSummary(console.messages()).of(reading));
        }
        write(reading);
        return Gangju.DONE;
    }

    private void write(Reading reading) throws InputNotUsableException {
        if (json != null) {
            new Output(json, console).write(ReadingJson.write(reading));
        }
        if (text != null) {
            new Output(text, console).write(reading.text());
        }
        if (excel != null) {
            new Output(excel, console).write(workbook(reading));
        }
    }

    private byte[] workbook(Reading reading) {
        var bytes = new ByteArrayOutputStream();
        try {
            PlanWorkbook.write(PlanContents.from(reading), console.messages().locale(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void refuseMixedOutputs(PlanFile input, List<Output> outputs) {
        if (Output.STANDARD_OUTPUT.equals(excel)) {
            throw wrong("wrong.excel-standard");
        }
        var paths = new HashSet<Path>();
        for (var output : outputs) {
            if (!paths.add(output.path().normalize())) {
                throw wrong("wrong.same-output", output.name());
            }
            refuseOverwriting(input, output);
        }
    }

    private ParameterException wrong(String key, Object... arguments) {
        return new ParameterException(spec.commandLine(), console.messages().text(key, arguments));
    }

    private void refuseOverwriting(PlanFile input, Output output) {
        if (!output.isStandard()
                && output.path()
                        .normalize()
                        .equals(input.path().toAbsolutePath().normalize())) {
            throw wrong("wrong.overwrites", output.name());
        }
    }
}
