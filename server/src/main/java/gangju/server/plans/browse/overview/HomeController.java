package gangju.server.plans.browse.overview;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pages;
import gangju.server.pages.Waiting;
import gangju.server.pages.Waiting.Matter;
import gangju.server.plans.ItemKind;
import gangju.server.plans.browse.Audience;
import gangju.server.plans.browse.PlanCounts;
import gangju.server.plans.browse.PlanHead;
import gangju.server.plans.browse.PlanItems;
import gangju.server.plans.browse.PlanTraces;
import gangju.server.plans.browse.PlanTraces.Draft;
import gangju.server.plans.browse.VisiblePlans;
import gangju.server.plans.browse.overview.HomePage.DraftLine;
import gangju.server.plans.browse.overview.HomePage.PlanLine;
import gangju.server.plans.browse.view.Wording;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** What needs me? For a visitor: what is this, and what can I see? */
@Controller
final class HomeController {
    private static final int RECENT = 8;
    private final VisiblePlans plans;
    private final PlanItems items;
    private final PlanTraces traces;
    private final List<Waiting> waiting;
    private final Access access;
    private final Pages pages;
    private final Clock clock;

    HomeController(
            VisiblePlans plans,
            PlanItems items,
            PlanTraces traces,
            List<Waiting> waiting,
            Access access,
            Pages pages,
            Clock clock) {
        this.waiting = List.copyOf(waiting);
        this.plans = plans;
        this.items = items;
        this.traces = traces;
        this.access = access;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/")
    View home(HttpServletRequest request) {
        var audience = Audience.current();
        var wording = Wording.of(request, clock);
        var drafts = access.may(Act.REVIEW_READINGS) ? traces.drafts() : List.<Draft>of();
        var recent = plans.latest(audience, RECENT);
        var counts =
                items.totals(recent.stream().map(plan -> plan.version().id()).toList());
        var matters = audience.isSignedIn()
                ? waiting.stream()
                        .flatMap(one -> one.of(wording.words()).stream())
                        .toList()
                : List.<Matter>of();
        var title = matters.isEmpty() || !drafts.isEmpty()
                ? title(wording, audience, drafts)
                : wording.say("browse.home.matters", matters.size());
        return pages.view(
                "plans/browse/home.jte",
                new HomePage(
                        pages.frame(request, Section.HOME, wording.say("pages.menu.home")),
                        audience.isSignedIn(),
                        access.may(Act.REVIEW_READINGS),
                        title,
                        matters.isEmpty() || !drafts.isEmpty()
                                ? lead(wording, audience, drafts, recent)
                                : wording.say("browse.home.matters.lead"),
                        drafts.stream().map(draft -> line(wording, draft)).toList(),
                        matters,
                        recent.stream()
                                .map(plan -> line(
                                        wording, plan, counts.of(plan.version().id())))
                                .toList()));
    }

    private static String title(Wording wording, Audience audience, List<Draft> drafts) {
        if (!audience.isSignedIn()) {
            return wording.say("browse.home.visitor");
        }
        return drafts.isEmpty()
                ? wording.say("browse.home.nothing")
                : wording.say("browse.home.waiting", drafts.size());
    }

    private static String lead(Wording wording, Audience audience, List<Draft> drafts, List<PlanHead> recent) {
        if (!audience.isSignedIn()) {
            return wording.say("browse.home.visitor.lead");
        }
        if (!drafts.isEmpty()) {
            var open = drafts.stream().mapToInt(Draft::open).sum();
            var doubtful = drafts.stream().mapToInt(Draft::doubtful).sum();
            return wording.say("browse.home.waiting.lead", open, doubtful);
        }
        var own = recent.stream().anyMatch(plan -> !plan.example());
        return wording.say(own ? "browse.home.nothing.lead" : "browse.home.first.lead");
    }

    private static DraftLine line(Wording wording, Draft draft) {
        return new DraftLine(
                draft.title(),
                "/plans/" + draft.plan() + "/review",
                draft.fileName(),
                wording.say("browse.home.open", draft.all(), draft.open()),
                draft.doubtful() == 0 ? null : wording.say("browse.home.doubtful", draft.doubtful()),
                wording.dates().minute(draft.since()));
    }

    private static PlanLine line(Wording wording, PlanHead plan, PlanCounts counts) {
        return new PlanLine(
                plan.title(),
                "/plans/" + plan.id(),
                plan.example(),
                wording.say("browse.home.counts", counts.of(ItemKind.TARGET), counts.of(ItemKind.TASK)),
                wording.say(
                        "browse.version.note",
                        plan.version().number(),
                        wording.dates().day(plan.version().adoptedAt())));
    }
}
