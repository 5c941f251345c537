package gangju.server.plans.browse.view;

import gangju.server.pages.DisplayNames;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pages;
import gangju.server.plans.ItemKind;
import gangju.server.plans.PlanPage;
import gangju.server.plans.PlanPage.Tab;
import gangju.server.plans.browse.Audience;
import gangju.server.plans.browse.PlanContents;
import gangju.server.plans.browse.PlanOutline;
import gangju.server.plans.browse.VisiblePlans;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Opens a plan for the reader of a request, and makes the frame of its pages. */
@Component
public final class PlanPages {
    private final VisiblePlans plans;
    private final PlanContents contents;
    private final Pages pages;
    private final DisplayNames names;
    private final Clock clock;

    PlanPages(VisiblePlans plans, PlanContents contents, Pages pages, Clock clock, DisplayNames names) {
        this.plans = plans;
        this.contents = contents;
        this.pages = pages;
        this.clock = clock;
        this.names = names;
    }

    /** The entries of a plan's menu. */
    public enum PlanSection {
        OVERVIEW(""),
        STANDING("/standing"),
        OUTLINE("/outline"),
        TARGETS("/targets"),
        TASKS("/tasks"),
        SCHEME("/scheme"),
        PROJECTS("/projects"),
        BODIES("/bodies"),
        NUMBERS("/numbers");

        private final String path;

        PlanSection(String path) {
            this.path = path;
        }

        /** The list that holds items of a kind. */
        public static PlanSection of(ItemKind kind) {
            return switch (kind) {
                case NODE -> OUTLINE;
                case TARGET -> TARGETS;
                case TASK -> TASKS;
                case PROJECT -> PROJECTS;
                case STATEMENT -> NUMBERS;
            };
        }

        /** The entry with the path, the overview where there is none. */
        static PlanSection at(String path) {
            return Arrays.stream(values())
                    .filter(section -> section.path.equals(path))
                    .findFirst()
                    .orElse(OVERVIEW);
        }

        public String path() {
            return path;
        }
    }

    /** @throws AbsentPlan if the reader may not see it, or it is not there */
    public PlanContext open(HttpServletRequest request, long plan) {
        var audience = Audience.current();
        var head = plans.find(plan, audience).orElseThrow(() -> new AbsentPlan(plan));
        var version = head.version().id();
        var totals = contents.totals(version);
        return new PlanContext(
                request, audience, head, totals.items(), totals.bodies(), Wording.of(request, clock), names);
    }

    public PlanOutline outline(PlanContext context) {
        return contents.outline(context.version());
    }

    /** @param title of the page itself, empty for the plan's first page */
    public PlanPage page(PlanContext context, PlanSection current, String title) {
        var head = context.head();
        var windowTitle = title.isEmpty() ? head.title() : title + " · " + head.title();
        var adopted = context.wording().dates().day(head.version().adoptedAt());
        return new PlanPage(
                pages.frame(context.request(), Section.PLANS, windowTitle),
                head.id(),
                head.title(),
                context.say("browse.version.note", head.version().number(), adopted),
                head.example(),
                Arrays.stream(PlanSection.values())
                        .filter(section -> section != PlanSection.SCHEME
                                || context.audience().isSignedIn())
                        .map(section -> tab(context, section, section == current))
                        .toList(),
                context.say(
                        "browse.foot",
                        head.document().fileName(),
                        String.valueOf(head.document().characters()),
                        head.version().number(),
                        adopted));
    }

    private static Tab tab(PlanContext context, PlanSection section, boolean current) {
        var counts = context.counts();
        var count = switch (section) {
            case OVERVIEW, STANDING, OUTLINE, SCHEME -> null;
            case TARGETS -> counts.of(ItemKind.TARGET);
            case TASKS -> counts.of(ItemKind.TASK);
            case PROJECTS -> counts.of(ItemKind.PROJECT);
            case BODIES -> context.bodies();
            case NUMBERS -> counts.of(ItemKind.STATEMENT);
        };
        var name = "browse.tab." + section.name().toLowerCase(Locale.ROOT);
        return new Tab(
                context.say(name), context.href(section.path()), count == null ? null : String.valueOf(count), current);
    }
}
