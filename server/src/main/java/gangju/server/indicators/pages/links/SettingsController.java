package gangju.server.indicators.pages.links;

import gangju.indicator.Clocks;
import gangju.indicator.ReferencePeriod;
import gangju.indicator.status.Course;
import gangju.indicator.status.Course.Point;
import gangju.indicator.status.Course.Shape;
import gangju.indicator.status.Outcome;
import gangju.server.accounts.CurrentAccount;
import gangju.server.indicators.Viewer;
import gangju.server.indicators.pages.PromiseText;
import gangju.server.indicators.pages.Status;
import gangju.server.indicators.pages.entry.Typed;
import gangju.server.indicators.status.AssessedTarget;
import gangju.server.indicators.status.Assessments;
import gangju.server.indicators.status.Links;
import gangju.server.indicators.status.TargetDecisions;
import gangju.server.indicators.status.WatchedPlans;
import gangju.server.indicators.status.WatchedTarget;
import gangju.server.pages.Messages;
import gangju.server.pages.Option;
import gangju.server.pages.Pages;
import gangju.server.pages.Told;
import gangju.server.plans.PlanDoor;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** How is this target judged, and should it be judged otherwise? */
@Controller
final class SettingsController {
    private static final String PATH = "/plans/{plan:\\d{1,18}}/links/{item:\\d{1,18}}";
    private final PlanDoor door;
    private final WatchedPlans plans;
    private final Links links;
    private final Assessments assessments;
    private final TargetDecisions decisions;
    private final Pages pages;
    private final Clock clock;

    SettingsController(
            PlanDoor door,
            WatchedPlans plans,
            Links links,
            Assessments assessments,
            TargetDecisions decisions,
            Pages pages,
            Clock clock) {
        this.door = door;
        this.plans = plans;
        this.links = links;
        this.assessments = assessments;
        this.decisions = decisions;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(PATH)
    View settings(HttpServletRequest request, @PathVariable long plan, @PathVariable long item) {
        Viewer.requireMember();
        var words = Pages.words(request);
        var target = target(plan, item);
        var assessed = assessments.of(item, today());
        return page(request, target, assessed, Typed.of(values(assessed), words));
    }

    @PostMapping(PATH + "/setting")
    View set(HttpServletRequest request, @PathVariable long plan, @PathVariable long item) {
        var typed = Typed.of(request, Pages.words(request));
        var target = target(plan, item);
        var shape = typed.constant("shape", Shape.class, Shape.USUAL);
        var points = typed.parsed("points", "links.points.wrong", SettingsController::points)
                .orElse(List.of());
        var tolerance = typed.parsed("tolerance", "entry.value.wrong", BigDecimal::new);
        tolerance
                .filter(value -> value.signum() < 0)
                .ifPresent(value -> typed.refuse("tolerance", typed.word("links.tolerance.negative")));
        var reason = typed.required("setting-reason");
        if (!typed.isSound()) {
            return page(request, target, assessments.of(item, today()), typed);
        }
        decisions.set(
                item,
                new TargetDecisions.Setting(
                        typed.text("method"), tolerance.orElse(null), new Course(shape, points), null),
                reason,
                by());
        return done(plan, item);
    }

    @PostMapping(PATH + "/judgement")
    View judge(HttpServletRequest request, @PathVariable long plan, @PathVariable long item) {
        var typed = Typed.of(request, Pages.words(request));
        var target = target(plan, item);
        var outcome = typed.parsed("outcome", "entry.unknown", text -> Outcome.valueOf(text.toUpperCase(Locale.ROOT)));
        var on = typed.parsed("on", "entry.published.wrong", LocalDate::parse);
        if (on.isEmpty()) {
            typed.required("on");
        }
        var evidence = typed.required("evidence");
        if (!typed.isSound()) {
            return page(request, target, assessments.of(item, today()), typed);
        }
        decisions.judge(item, outcome.orElse(null), evidence, on.orElseThrow(), by());
        return done(plan, item);
    }

    @PostMapping(PATH + "/unlink")
    View unlink(HttpServletRequest request, @PathVariable long plan, @PathVariable long item) {
        var typed = Typed.of(request, Pages.words(request));
        var target = target(plan, item);
        var reason = typed.required("unlink-reason");
        if (!typed.isSound()) {
            return page(request, target, assessments.of(item, today()), typed);
        }
        decisions.unlink(item, reason, by());
        return done(plan, item);
    }

    /** Lines of period and value: {@code 2027 3.2}. */
    private static List<Point> points(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.strip().split("[\\s=:：,，]+"))
                .map(parts -> {
                    if (parts.length != 2) {
                        throw new IllegalArgumentException(text);
                    }
                    return new Point(ReferencePeriod.parse(parts[0]), new BigDecimal(parts[1]));
                })
                .toList();
    }

    private WatchedTarget target(long plan, long item) {
        return plans.target(item, LocalDate.now(clock))
                .filter(found -> found.plan() == plan)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Map<String, String> values(Optional<AssessedTarget> assessed) {
        var values = new HashMap<String, String>();
        assessed.map(one -> one.watched().watch()).ifPresent(watch -> {
            values.put("method", Objects.requireNonNullElse(watch.method(), ""));
            values.put("shape", watch.course().shape().name().toLowerCase(Locale.ROOT));
            values.put(
                    "points",
                    watch.course().points().stream()
                            .map(point -> point.period() + " " + point.value().toPlainString())
                            .collect(Collectors.joining("\n")));
            if (watch.tolerance() != null) {
                values.put("tolerance", watch.tolerance().toPlainString());
            }
            watch.judgement().ifPresent(word -> {
                values.put("outcome", word.outcome().name().toLowerCase(Locale.ROOT));
                values.put("evidence", word.evidence());
                values.put("on", word.on().toString());
            });
        });
        return values;
    }

    private View page(
            HttpServletRequest request, WatchedTarget target, Optional<AssessedTarget> assessed, Typed typed) {
        var words = Pages.words(request);
        var text = PromiseText.of(words);
        var assessment = assessed.map(AssessedTarget::assessment);
        var name = target.terms().indicator();
        return pages.view(
                "indicators/links/settings.jte",
                new SettingsPage(
                        door.open(request, target.plan(), "/standing", name),
                        request.getParameter("done") == null ? null : Told.done(words.get("links.set")),
                        target.item(),
                        name,
                        target.quote(),
                        text.sentence(target),
                        assessment.map(one -> Status.of(one.outcome(), words)).orElse(null),
                        assessment.map(one -> text.remark(one.reason())).orElse(""),
                        typed.values(),
                        typed.problems(),
                        Methods.options(words),
                        shapes(words),
                        outcomes(words),
                        linked(target)));
    }

    private @Nullable String linked(WatchedTarget target) {
        return Optional.ofNullable(links.of(List.of(target.item()), today()).get(target.item()))
                .map(link -> link.series().code() + " " + link.series().area())
                .orElse(null);
    }

    private static List<Option> shapes(Messages words) {
        return Arrays.stream(Shape.values())
                .map(shape -> shape.name().toLowerCase(Locale.ROOT))
                .map(code -> new Option(code, words.get("links.shape." + code)))
                .toList();
    }

    private static List<Option> outcomes(Messages words) {
        return Stream.concat(
                        Stream.of(new Option("", words.get("links.outcome.none"))),
                        Stream.of(
                                        Outcome.REACHED,
                                        Outcome.ON_COURSE,
                                        Outcome.AT_RISK,
                                        Outcome.OFF_COURSE,
                                        Outcome.MISSED)
                                .map(outcome -> new Option(
                                        outcome.name().toLowerCase(Locale.ROOT),
                                        Status.of(outcome, words).word())))
                .toList();
    }

    private Clocks today() {
        return Clocks.on(LocalDate.now(clock));
    }

    private static View done(long plan, long item) {
        return new RedirectView("/plans/" + plan + "/links/" + item + "?done");
    }

    private static String by() {
        return CurrentAccount.required().name();
    }
}
