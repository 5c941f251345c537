package gangju.server.plans.browse.overview;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.inbox.Inbox;
import gangju.server.inbox.Inbox.Listed;
import gangju.server.inbox.InboxGroups;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pages;
import gangju.server.plans.ItemKind;
import gangju.server.plans.browse.Audience;
import gangju.server.plans.browse.PlanCounts;
import gangju.server.plans.browse.PlanHead;
import gangju.server.plans.browse.PlanItems;
import gangju.server.plans.browse.VisiblePlans;
import gangju.server.plans.browse.overview.HomePage.PlanLine;
import gangju.server.plans.browse.view.Wording;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
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
    private final Inbox inbox;
    private final Access access;
    private final Pages pages;
    private final Clock clock;

    HomeController(VisiblePlans plans, PlanItems items, Inbox inbox, Access access, Pages pages, Clock clock) {
        this.plans = plans;
        this.items = items;
        this.inbox = inbox;
        this.access = access;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/")
    View home(HttpServletRequest request) {
        var audience = Audience.current();
        var wording = Wording.of(request, clock);
        var recent = plans.latest(audience, RECENT);
        var counts =
                items.totals(recent.stream().map(plan -> plan.version().id()).toList());
        var listed = audience.isSignedIn() ? inbox.current(wording.words()) : Listed.NONE;
        var groups = InboxGroups.of(listed.matters(), wording.words(), LocalDate.now(clock));
        return pages.view(
                "plans/browse/home.jte",
                new HomePage(
                        pages.frame(request, Section.HOME, wording.say("pages.menu.home")),
                        audience.isSignedIn(),
                        access.may(Act.REVIEW_READINGS),
                        listed.isCut()
                                ? wording.say("inbox.title.cut", groups.all(), groups.overdue())
                                : title(wording, audience, groups),
                        listed.isCut() ? wording.say("inbox.lead.cut") : lead(wording, audience, groups, recent),
                        groups,
                        recent.stream()
                                .map(plan -> line(
                                        wording, plan, counts.of(plan.version().id())))
                                .toList()));
    }

    private static String title(Wording wording, Audience audience, InboxGroups inbox) {
        if (!audience.isSignedIn()) {
            return wording.say("browse.home.visitor");
        }
        if (inbox.all() == 0) {
            return wording.say("browse.home.nothing");
        }
        return inbox.overdue() == 0
                ? wording.say("inbox.title", inbox.all())
                : wording.say("inbox.title.overdue", inbox.all(), inbox.overdue());
    }

    private static String lead(Wording wording, Audience audience, InboxGroups inbox, List<PlanHead> recent) {
        if (!audience.isSignedIn()) {
            return wording.say("browse.home.visitor.lead");
        }
        if (inbox.all() > 0) {
            var first = inbox.groups().getFirst().lines().getFirst();
            return first.matter().due() == null
                    ? wording.say("inbox.lead.open")
                    : wording.say(
                            inbox.overdue() > 0 ? "inbox.lead.overdue" : "inbox.lead.next",
                            first.left(),
                            first.matter().what());
        }
        var own = recent.stream().anyMatch(plan -> !plan.example());
        return wording.say(own ? "browse.home.nothing.lead" : "browse.home.first.lead");
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
