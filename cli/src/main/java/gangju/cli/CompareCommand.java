package gangju.cli;

import gangju.reader.ReadingException;
import gangju.reader.compare.PlanComparison;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells whether two documents are one plan, aligns their outlines and shows what differs. */
@Command(name = "compare", mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
    private static final int SHOWN = 100;

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "A", descriptionKey = "compare.first")
    private String first;

    @Parameters(index = "1", paramLabel = "B", descriptionKey = "compare.second")
    private String second;

    @Option(names = "--all", descriptionKey = "compare.all")
    private boolean all;

    CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InputNotUsableException, ReadingException {
        if (first.equals(second) && first.equals(Output.STANDARD_OUTPUT)) {
            throw new ParameterException(spec.commandLine(), console.messages().text("wrong.both-standard"));
        }
        var one = new PlanFile(first, console).read();
        var other = new PlanFile(second, console).read();
        var comparison = PlanComparison.compare(one, other);
        var most = all ? Integer.MAX_VALUE : SHOWN;
        console.out().print(new ComparisonSummary(console.messages(), most).of(comparison, one, other));
        return Gangju.DONE;
    }
}
