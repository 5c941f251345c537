package gangju.server.plans.intake;

import gangju.exchange.table.CellProblem;
import gangju.server.pages.Messages;
import gangju.server.pages.PageFrame;
import gangju.server.plans.intake.JobPage.Choice;
import gangju.server.plans.intake.JobPage.Corrections;
import gangju.server.plans.intake.JobPage.Corrections.BadCell;
import gangju.server.plans.intake.JobPage.StepLine;
import gangju.server.plans.intake.JobState.Cancelled;
import gangju.server.plans.intake.JobState.Choosing;
import gangju.server.plans.intake.JobState.Closed;
import gangju.server.plans.intake.JobState.Done;
import gangju.server.plans.intake.JobState.Failed;
import gangju.server.plans.intake.JobState.Known;
import gangju.server.plans.intake.JobState.Previewing;
import gangju.server.plans.intake.JobState.Step;
import gangju.server.plans.intake.JobState.TimedOut;
import gangju.server.plans.intake.JobState.Unsound;
import gangju.server.plans.intake.JobState.Working;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What the page of a reading says in each state. */
final class JobPages {
    private static final int LISTED = 50;

    private final PageFrame frame;
    private final ReadingJob job;

    JobPages(PageFrame frame, ReadingJob job) {
        this.frame = frame;
        this.job = job;
    }

    static String address(ReadingJob job) {
        return "/readings/jobs/" + job.id();
    }

    static JobPage lost(PageFrame frame) {
        return nothing(frame, "intake.job.lost");
    }

    static JobPage busy(PageFrame frame) {
        return nothing(frame, "intake.job.busy");
    }

    private static JobPage nothing(PageFrame frame, String why) {
        return new JobPage(frame, "", frame.say(why), frame.say(why + ".lead"), List.of(), null, null, null);
    }

    /** @throws IllegalStateException if the state sends to another page */
    JobPage of(JobState state) {
        var name = job.file().name();
        return switch (state) {
            case Working(Step step) ->
                new JobPage(
                        frame,
                        address(job),
                        frame.say("intake.job.reading", name),
                        frame.say(job.again() == null ? "intake.job.lead" : "intake.job.again.lead"),
                        steps(step),
                        null,
                        null,
                        null);
            case Choosing choosing -> choosing(choosing);
            case Failed failed -> ended("intake.job.failed", frame.say("intake.job.failed.lead"), failed);
            case Unsound(var problems) -> unsound(problems);
            case Cancelled() -> ended("intake.job.cancelled", frame.say("intake.job.cancelled.lead", name));
            case Closed() -> ended("intake.job.closed", frame.say("intake.job.closed.lead"));
            case TimedOut() -> ended("intake.job.timed-out", frame.say("intake.job.timed-out.lead", name));
            case Previewing ignored -> throw new IllegalStateException("previewing");
            case Done ignored -> throw new IllegalStateException("done");
            case Known ignored -> throw new IllegalStateException("known");
        };
    }

    private JobPage ended(String heading, String lead) {
        return new JobPage(frame, address(job), frame.say(heading), lead, List.of(), null, null, null);
    }

    private JobPage unsound(Map<String, List<CellProblem>> problems) {
        var count = problems.values().stream().mapToInt(List::size).sum();
        var cells = problems.entrySet().stream()
                .flatMap(sheet -> sheet.getValue().stream().map(problem -> badCell(sheet.getKey(), problem)))
                .limit(LISTED)
                .toList();
        return new JobPage(
                frame,
                address(job),
                frame.say("intake.job.unsound"),
                frame.say("intake.job.unsound.lead", job.file().name(), count),
                List.of(),
                null,
                new Corrections(
                        address(job) + "/marked.xlsx",
                        cells,
                        count > LISTED ? frame.say("intake.job.unsound.more", count - LISTED) : null),
                null);
    }

    private BadCell badCell(String sheet, CellProblem problem) {
        return new BadCell(
                sheet,
                problem.place(),
                problem.head(),
                problem.value(),
                problem.reason().text(words().locale()));
    }

    private JobPage ended(String heading, String lead, Failed failed) {
        var message = failed.code().equals("UNEXPECTED")
                ? frame.say("intake.job.failed.unexpected", job.file().name())
                : failed.message();
        return new JobPage(frame, address(job), frame.say(heading), lead, List.of(), null, null, message);
    }

    private List<StepLine> steps(Step now) {
        return Arrays.stream(Step.values())
                .map(step -> {
                    var state = step == now ? "now" : step.compareTo(now) < 0 ? "done" : "next";
                    return new StepLine(words(step), state, frame.say("intake.job.step." + state));
                })
                .toList();
    }

    private String words(Step step) {
        boolean ofDraft = job.again() != null && step.compareTo(Step.COMPARING) >= 0;
        return frame.say((ofDraft ? "intake.job.step.again." : "intake.job.step.") + step.name());
    }

    private JobPage choosing(Choosing choosing) {
        var here = choosing.resemblance();
        var reading = choosing.reading();
        var title = reading.metadata().title() == null
                ? job.file().name()
                : reading.metadata().title();
        var rows = List.of(
                row("plan", here.title(), title),
                row("name", here.fileName(), job.file().name()),
                row(
                        "state",
                        words().get("intake.job.choose.state." + here.state()),
                        words().get("intake.job.choose.state.unsaved")),
                row(
                        "headings",
                        headings(here.headings(), here),
                        headings(reading.outline().size(), here)),
                row(
                        "characters",
                        characters(here.characters()),
                        characters(reading.text().length())));
        return new JobPage(
                frame,
                address(job),
                frame.say("intake.job.choose"),
                frame.say("intake.job.choose.lead", title, here.title()),
                List.of(),
                new Choice("/plans/" + here.plan() + (here.state().equals("draft") ? "/review" : ""), rows),
                null,
                null);
    }

    private Choice.Row row(String name, String here, String read) {
        return new Choice.Row(frame.say("intake.job.choose." + name), here, read);
    }

    private String headings(int count, Resemblance shared) {
        return frame.say("intake.job.choose.headings.value", count, shared.sharedHeadings());
    }

    private String characters(long count) {
        return frame.say("intake.job.choose.characters.value", count);
    }

    private Messages words() {
        return frame.words();
    }
}
