package gangju.server.supervision.rules.pages;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.accounts.CurrentAccount;
import gangju.server.audit.Unrecorded;
import gangju.server.execution.CarriedOut;
import gangju.server.pages.DateWords;
import gangju.server.pages.DisplayNames;
import gangju.server.pages.Messages;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pages;
import gangju.server.pages.TableFile;
import gangju.server.pages.Told;
import gangju.server.supervision.pages.Tabs;
import gangju.server.supervision.rules.Rule;
import gangju.server.supervision.rules.RuleRound;
import gangju.server.supervision.rules.Rules;
import gangju.server.supervision.rules.Rules.Overtaken;
import gangju.server.supervision.rules.pages.RulePage.PlanSwitch;
import gangju.server.supervision.rules.pages.RulePage.VersionLine;
import gangju.server.supervision.rules.pages.RulesPage.Line;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Which rules propose or issue notices, where do they hold, and what would they find now? */
@Controller
@RequestMapping("/notices/rules")
final class RulesController {
    private static final String PATH = "/notices/rules";
    private static final Set<String> DONE = Set.of("made", "changed", "switched", "ended");

    private final Rules rules;
    private final RuleRound round;
    private final CarriedOut carriedOut;
    private final Tabs tabs;
    private final Access access;
    private final Pages pages;
    private final DisplayNames names;
    private final Clock clock;

    RulesController(
            Rules rules,
            RuleRound round,
            CarriedOut carriedOut,
            Tabs tabs,
            Access access,
            Pages pages,
            Clock clock,
            DisplayNames names) {
        this.rules = rules;
        this.round = round;
        this.carriedOut = carriedOut;
        this.tabs = tabs;
        this.access = access;
        this.pages = pages;
        this.clock = clock;
        this.names = names;
    }

    @GetMapping
    View list(HttpServletRequest request) {
        access.require(Act.READ_PLANS);
        var words = Pages.words(request);
        var on = rules.plans();
        var waiting = round.waiting();
        var lines = rules.all().stream()
                .map(rule -> line(
                        rule, on.getOrDefault(rule.id(), Set.of()).size(), waiting.getOrDefault(rule.id(), 0), words))
                .toList();
        return pages.view(
                "supervision/rules.jte",
                new RulesPage(
                        pages.frame(request, Section.NOTICES, words.get("notices.rules")),
                        tabs.of(PATH, words),
                        ran(request, words),
                        words.get(
                                "notices.rules.lead",
                                lines.stream().filter(line -> !line.ended()).count()),
                        access.may(Act.KEEP_NOTICE_RULES),
                        lines));
    }

    /** The same rules, with the numbers. */
    @GetMapping("/list.xlsx")
    void excel(HttpServletRequest request, HttpServletResponse response) throws IOException {
        access.require(Act.READ_PLANS);
        var words = Pages.words(request);
        var said = new RuleWords(words);
        TableFile.streamed(
                        words.get("notices.rules"),
                        Stream.of("rule", "rule.says-what", "rule.field.issues", "rule.where", "rule.now")
                                .map(name -> words.get("notices." + name))
                                .toList(),
                        sheet -> {
                            var on = rules.plans();
                            var waiting = round.waiting();
                            rules.all().forEach(rule -> {
                                var plans = on.getOrDefault(rule.id(), Set.of()).size();
                                sheet.add(
                                        rule.terms().name(),
                                        said.says(rule.terms()),
                                        said.way(rule.terms()),
                                        rule.ended() ? words.get("notices.rule.is-ended") : (Object) plans,
                                        rule.ended() ? null : waiting.getOrDefault(rule.id(), 0));
                            });
                        })
                .writeExcel(response);
    }

    private static Line line(Rule rule, int plans, int waiting, Messages words) {
        var holds = !rule.ended() && plans > 0;
        return new Line(
                PATH + "/" + rule.id(),
                rule.terms().name(),
                new RuleWords(words).says(rule.terms()),
                rule.terms().issues(),
                rule.ended(),
                words.get(rule.ended() ? "notices.rule.is-ended" : "notices.rule.plans", plans),
                holds ? words.get("notices.rule.waiting", waiting) : "");
    }

    private static @Nullable Told ran(HttpServletRequest request, Messages words) {
        var ran = request.getParameter("ran");
        if (ran == null || !ran.matches("\\d{1,5}-\\d{1,5}")) {
            return null;
        }
        var counts = ran.split("-", 2);
        return Told.done(words.get("notices.rules.ran", Integer.valueOf(counts[0]), Integer.valueOf(counts[1])));
    }

    /** Goes through the rules now, as the server does each working day. */
    @PostMapping("/run")
    @Unrecorded("The round adds an entry for each rule that finds something.")
    View run() {
        access.require(Act.KEEP_NOTICE_RULES);
        var came = round.run(by());
        return new RedirectView(PATH + "?ran=" + came.proposed() + "-" + came.issued());
    }

    @GetMapping("/new")
    View form(HttpServletRequest request) {
        access.require(Act.KEEP_NOTICE_RULES);
        return page(request, null, RuleForm.usual(), Map.of(), null);
    }

    @PostMapping
    View add(HttpServletRequest request, HttpServletResponse response, RuleForm form) {
        var problems = form.problems(Pages.words(request));
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(request, null, form, problems, null);
        }
        return new RedirectView(PATH + "/" + rules.add(form.terms(), by()) + "?done=made");
    }

    @GetMapping("/{id:\\d{1,18}}")
    View show(HttpServletRequest request, @PathVariable long id) {
        access.require(Act.READ_PLANS);
        var done = request.getParameter("done");
        var told = done != null && DONE.contains(done)
                ? Told.done(Pages.words(request).get("notices.rule.done." + done))
                : null;
        var rule = required(id);
        return page(request, rule, RuleForm.of(rule), Map.of(), told);
    }

    @PostMapping("/{id:\\d{1,18}}")
    View change(HttpServletRequest request, HttpServletResponse response, @PathVariable long id, RuleForm form) {
        var rule = required(id);
        var words = Pages.words(request);
        var problems = form.problems(words);
        if (problems.isEmpty()) {
            try {
                rules.change(id, form.seenVersion(), form.terms(), false, by());
                return new RedirectView(PATH + "/" + id + "?done=changed");
            } catch (Overtaken e) {
                return refused(request, response, rule, form, Map.of());
            }
        }
        return refused(request, response, rule, form, problems);
    }

    private View refused(
            HttpServletRequest request,
            HttpServletResponse response,
            Rule rule,
            RuleForm form,
            Map<String, String> problems) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var told = problems.isEmpty() ? Told.refused(Pages.words(request).get("notices.rule.problem.meanwhile")) : null;
        return page(request, rule, form, problems, told);
    }

    /** It stays as it was, and holds nowhere. */
    @PostMapping("/{id:\\d{1,18}}/end")
    View end(@PathVariable long id) {
        var rule = required(id);
        rules.change(id, rule.version(), rule.terms(), true, by());
        return new RedirectView(PATH + "/" + id + "?done=ended");
    }

    @PostMapping("/{id:\\d{1,18}}/plans")
    View hold(@PathVariable long id, @RequestParam(required = false) @Nullable List<Long> plan) {
        required(id);
        var known = carriedOut.plans().stream().map(CarriedOut.Plan::id).toList();
        var chosen = new HashSet<>(plan == null ? List.of() : plan);
        chosen.retainAll(known);
        rules.hold(id, chosen, by());
        return new RedirectView(PATH + "/" + id + "?done=switched");
    }

    private View page(
            HttpServletRequest request,
            @Nullable Rule rule,
            RuleForm form,
            Map<String, String> problems,
            @Nullable Told told) {
        var words = Pages.words(request);
        var said = new RuleWords(words);
        var title = rule == null ? words.get("notices.rule.new") : rule.terms().name();
        return pages.view(
                "supervision/rule.jte",
                new RulePage(
                        pages.frame(request, Section.NOTICES, title),
                        title,
                        rule == null ? PATH : PATH + "/" + rule.id(),
                        form.seenVersion(),
                        rule != null,
                        access.may(Act.KEEP_NOTICE_RULES),
                        rule != null && rule.ended(),
                        rule == null ? "" : said.says(rule.terms()),
                        told,
                        form.values(),
                        problems,
                        said.kinds(),
                        said.severities(),
                        said.ways(),
                        rule == null ? List.of() : switches(rule),
                        rule == null ? List.of() : versions(rule, words)));
    }

    private List<PlanSwitch> switches(Rule rule) {
        var on = rules.plans().getOrDefault(rule.id(), Set.of());
        return carriedOut.plans().stream()
                .map(plan -> new PlanSwitch(plan.id(), plan.title(), on.contains(plan.id())))
                .toList();
    }

    private List<VersionLine> versions(Rule rule, Messages words) {
        var dates = DateWords.of(words, clock.getZone());
        var said = new RuleWords(words);
        return rules.versions(rule.id()).stream()
                .map(one -> new VersionLine(
                        one.version(),
                        dates.minute(one.madeAt()),
                        names.of(one.madeBy(), words),
                        said.says(one.terms()),
                        one.terms().asks(),
                        one.ended()))
                .toList();
    }

    private Rule required(long id) {
        return rules.versions(id).stream()
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String by() {
        return CurrentAccount.required().name();
    }
}
