package gangju.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The commands that need no server. Exit status 0: done; 1: the input is not usable; 2: wrong use.
 *
 * <p>Results go to standard output, everything else to standard error, both in UTF-8 whatever the locale.
 */
@Command(name = "gangju", mixinStandardHelpOptions = true, version = "gangju 0.1.0")
public final class Gangju implements Runnable {
    static final int DONE = 0;
    static final int NOT_USABLE = 1;
    static final int WRONG_USE = 2;

    private final Console console;

    @Spec
    private CommandSpec spec;

    private Gangju(Console console) {
        this.console = console;
    }

    /** Checks the language only; {@link Language#in} has told it before. */
    @Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.INHERIT, descriptionKey = "lang")
    void language(Language given) {}

    public static void main(String[] arguments) {
        // the workbook library logs through an interface that complains on standard error when nobody listens
        System.setProperty("log4j2.loggerContextFactory", "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
        System.setProperty("org.apache.logging.log4j.simplelog.level", "OFF");
        var out = writer(FileDescriptor.out);
        var err = writer(FileDescriptor.err);
        int status = run(List.of(arguments), new FileInputStream(FileDescriptor.in), out, err);
        out.flush();
        err.flush();
        System.exit(out.checkError() && status == DONE ? NOT_USABLE : status);
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    /** Runs one command line in this process and returns its exit status. */
    public static int run(List<String> arguments, InputStream in, PrintWriter out, PrintWriter err) {
        return run(arguments, in, out, err, Clock.systemDefaultZone());
    }

    static int run(List<String> arguments, InputStream in, PrintWriter out, PrintWriter err, Clock clock) {
        var messages = Messages.of(Language.in(arguments));
        var console = new Console(in, out, err, Path.of(""), messages, clock);
        var line = new CommandLine(new Gangju(console))
                .addSubcommand(new ReadCommand(console))
                .addSubcommand(new CompareCommand(console))
                .addSubcommand(new AssessCommand(console))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(out)
                .setErr(err)
                .setResourceBundle(messages.bundle())
                .setParameterExceptionHandler((e, args) -> wrongUse(console, e))
                .setExecutionExceptionHandler((e, command, result) -> console.failed(e));
        int status = line.execute(arguments.toArray(String[]::new));
        out.flush();
        err.flush();
        return status;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), console.messages().text("wrong.command"));
    }

    private static int wrongUse(Console console, ParameterException e) {
        var messages = console.messages();
        var reason = switch (e) {
            case MissingParameterException missing ->
                messages.text(
                        "wrong.missing",
                        String.join(
                                " ",
                                missing.getMissing().stream()
                                        .map(argument -> argument.paramLabel())
                                        .toList()));
            case UnmatchedArgumentException unmatched ->
                messages.text("wrong.unmatched", String.join(" ", unmatched.getUnmatched()));
            default -> String.valueOf(e.getMessage());
        };
        console.say(reason);
        e.getCommandLine().usage(console.err());
        return WRONG_USE;
    }

    /** The language that messages are in. */
    enum Language {
        ZH,
        EN;

        /** Told before parsing, so that complaints about the command line are in it too. */
        static Language in(List<String> arguments) {
            var given = String.join("=", arguments);
            return Arrays.stream(given.split("--lang=")).skip(1).anyMatch(rest -> rest.startsWith("en")) ? EN : ZH;
        }
    }
}
