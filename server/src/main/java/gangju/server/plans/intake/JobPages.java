package gangju.server.plans.intake;

import gangju.server.pages.Messages;
import gangju.server.pages.PageFrame;
import gangju.server.plans.intake.JobPage.Choice;
import gangju.server.plans.intake.JobPage.StepLine;
import gangju.server.plans.intake.JobState.Cancelled;
import gangju.server.plans.intake.JobState.Choosing;
import gangju.server.plans.intake.JobState.Done;
import gangju.server.plans.intake.JobState.Failed;
import gangju.server.plans.intake.JobState.Known;
import gangju.server.plans.intake.JobState.Step;
import gangju.server.plans.intake.JobState.TimedOut;
import gangju.server.plans.intake.JobState.Working;
import java.util.Arrays;
import java.util.List;

/** What the page of a reading says in each state. */
final class JobPages {
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
        return new JobPage(
                frame, "", frame.say("intake.job.lost"), frame.say("intake.job.lost.lead"), List.of(), null, null);
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
                        frame.say("intake.job.lead"),
                        steps(step),
                        null,
                        null);
            case Choosing choosing -> choosing(choosing);
            case Failed failed -> ended("intake.job.failed", frame.say("intake.job.failed.lead"), failed);
            case Cancelled() -> ended("intake.job.cancelled", frame.say("intake.job.cancelled.lead", name));
            case TimedOut() -> ended("intake.job.timed-out", frame.say("intake.job.timed-out.lead", name));
            case Done ignored -> throw new IllegalStateException("done");
            case Known ignored -> throw new IllegalStateException("known");
        };
    }

    private JobPage ended(String heading, String lead) {
        return new JobPage(frame, address(job), frame.say(heading), lead, List.of(), null, null);
    }

    private JobPage ended(String heading, String lead, Failed failed) {
        var message = failed.code().equals("UNEXPECTED")
                ? frame.say("intake.job.failed.unexpected", job.file().name())
                : failed.message();
        return new JobPage(frame, address(job), frame.say(heading), lead, List.of(), null, message);
    }

    private List<StepLine> steps(Step now) {
        return Arrays.stream(Step.values())
                .map(step -> {
                    var state = step == now ? "now" : step.compareTo(now) < 0 ? "done" : "next";
                    return new StepLine(
                            frame.say("intake.job.step." + step.name()), state, frame.say("intake.job.step." + state));
                })
                .toList();
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
