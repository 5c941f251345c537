package gangju.cli;

import gangju.exchange.ReadingJson;
import gangju.model.Reading;
import gangju.reader.ReadingException;
import java.util.Optional;
import java.util.concurrent.Callable;
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

    ReadCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InputNotUsableException, ReadingException {
        var input = new PlanFile(file, console);
        var jsonOutput = Optional.ofNullable(json).map(name -> new Output(name, console));
        var textOutput = Optional.ofNullable(text).map(name -> new Output(name, console));
        refuseMixedOutputs(input, jsonOutput, textOutput);
        var reading = input.read();
        if (jsonOutput.isEmpty() && textOutput.isEmpty()) {
            console.out().print(new ReadingSummary(console.messages()).of(reading));
        }
        write(reading, jsonOutput, textOutput);
        return Gangju.DONE;
    }

    private static void write(Reading reading, Optional<Output> json, Optional<Output> text)
            throws InputNotUsableException {
        if (json.isPresent()) {
            json.get().write(ReadingJson.write(reading));
        }
        if (text.isPresent()) {
            text.get().write(reading.text());
        }
    }

    private void refuseMixedOutputs(PlanFile input, Optional<Output> json, Optional<Output> text) {
        var messages = console.messages();
        if (json.isPresent()
                && text.isPresent()
                && json.get().path().equals(text.get().path())) {
            throw new ParameterException(
                    spec.commandLine(),
                    messages.text("wrong.same-output", json.get().name()));
        }
        json.ifPresent(output -> refuseOverwriting(input, output));
        text.ifPresent(output -> refuseOverwriting(input, output));
    }

    private void refuseOverwriting(PlanFile input, Output output) {
        if (!output.isStandard()
                && output.path()
                        .normalize()
                        .equals(input.path().toAbsolutePath().normalize())) {
            throw new ParameterException(
                    spec.commandLine(), console.messages().text("wrong.overwrites", output.name()));
        }
    }
}
