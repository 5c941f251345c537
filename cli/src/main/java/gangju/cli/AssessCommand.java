package gangju.cli;

import gangju.exchange.ExchangeException;
import gangju.exchange.assessment.AssessmentJson;
import gangju.exchange.assessment.PlanAssessor;
import gangju.exchange.figures.FigureReader;
import gangju.exchange.figures.FigureSheet;
import gangju.exchange.figures.IndicatorReader;
import gangju.exchange.figures.Learned;
import gangju.exchange.table.CellProblem;
import gangju.exchange.table.TableFile;
import gangju.indicator.Clocks;
import gangju.indicator.Indicator;
import gangju.indicator.status.Tolerances;
import gangju.model.Reading;
import gangju.reader.ReadingException;
import gangju.reader.script.Folding;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges the targets of a plan by a table of figures; without {@code --json} it prints a summary. */
@Command(name = "assess", mixinStandardHelpOptions = true)
final class AssessCommand implements Callable<Integer> {
    private static final int MOST_PROBLEMS = 20;

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PLAN", descriptionKey = "assess.plan")
    private String plan;

    @Option(names = "--observations", paramLabel = "FILE", required = true, descriptionKey = "assess.observations")
    private String observations;

    @Option(names = "--indicators", paramLabel = "FILE", descriptionKey = "assess.indicators")
    private @Nullable String indicators;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "assess.as-of")
    private @Nullable String asOf;

    @Option(names = "--known-on", paramLabel = "DATE", descriptionKey = "assess.known-on")
    private @Nullable String knownOn;

    @Option(names = "--published-by", paramLabel = "DATE", descriptionKey = "assess.published-by")
    private @Nullable String publishedBy;

    @Option(names = "--json", paramLabel = "FILE|-", descriptionKey = "assess.json")
    private @Nullable String json;

    AssessCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InputNotUsableException, ReadingException {
        var today = LocalDate.now(console.clock());
        var clocks = new Clocks(
                date("--as-of", asOf).orElse(today),
                date("--known-on", knownOn).orElse(today),
                date("--published-by", publishedBy).orElse(null));
        var output = Optional.ofNullable(json).map(name -> new Output(name, console));
        refuseMixedFiles(output);
        var known = indicators();
        var sheet = figures(known, today);
        var reading = new PlanInput(new PlanFile(plan, console)).read();
        console.say(console.messages()
                .text(
                        "progress.assessing",
                        reading.targets().size(),
                        sheet.rows().size()));
        write(reading, known, sheet, clocks, output);
        return Gangju.DONE;
    }

    private void write(
            Reading reading, List<Indicator> known, FigureSheet sheet, Clocks clocks, Optional<Output> output)
            throws InputNotUsableException {
        var assessment = new PlanAssessor(Folding::key, Tolerances.builtIn()).assess(reading, known, sheet, clocks);
        if (output.isPresent()) {
            output.get().write(AssessmentJson.write(assessment, locale()));
        } else {
            console.out().print(new AssessmentSummary(console.messages()).of(assessment));
        }
    }

    private List<Indicator> indicators() throws InputNotUsableException {
        if (indicators == null) {
            return List.of();
        }
        try {
            var sheet = new IndicatorReader().read(table(indicators));
            if (!sheet.isSound()) {
                throw new InputNotUsableException(problems(indicators, sheet.problems()));
            }
            return sheet.indicators();
        } catch (ExchangeException e) {
            throw new InputNotUsableException(e.text(locale()), e);
        }
    }

    private FigureSheet figures(List<Indicator> known, LocalDate today) throws InputNotUsableException {
        try {
            var sheet = FigureReader.lenient(known, Learned.published(today)).read(table(observations));
            if (sheet.rows().isEmpty()) {
                throw new InputNotUsableException(console.messages().text("assess.no-figures", observations)
                        + problems(observations, sheet.problems()));
            }
            return sheet;
        } catch (ExchangeException e) {
            throw new InputNotUsableException(e.text(locale()), e);
        }
    }

    private TableFile table(String name) throws InputNotUsableException {
        var file = new PlanFile(name, console);
        console.say(console.messages().text("progress.reading", name));
        return new TableFile(file.shortName(), file.bytes(TableFile.LIMIT + 1));
    }

    private String problems(String name, List<CellProblem> problems) {
        return problems.stream()
                .limit(MOST_PROBLEMS)
                .map(problem -> console.messages()
                        .text(
                                "assess.problem",
                                name,
                                problem.row(),
                                problem.head(),
                                problem.reason().text(locale())))
                .collect(Collectors.joining("\n"));
    }

    private Optional<LocalDate> date(String option, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw new ParameterException(spec.commandLine(), console.messages().text("wrong.date", option, text), e);
        }
    }

    private void refuseMixedFiles(Optional<Output> output) {
        var inputs = java.util.stream.Stream.of(plan, observations, indicators)
                .filter(java.util.Objects::nonNull)
                .toList();
        if (inputs.stream().filter(Output.STANDARD_OUTPUT::equals).count() > 1) {
            throw new ParameterException(spec.commandLine(), console.messages().text("wrong.both-standard"));
        }
        output.filter(one -> !one.isStandard())
                .ifPresent(one -> inputs.stream()
                        .filter(name -> new Output(name, console)
                                .path()
                                .normalize()
                                .equals(one.path().normalize()))
                        .findFirst()
                        .ifPresent(name -> {
                            throw new ParameterException(
                                    spec.commandLine(), console.messages().text("wrong.overwrites", one.name()));
                        }));
    }

    private Locale locale() {
        return console.messages().locale();
    }
}
