package gangju.server.execution.pages;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.accounts.Unit;
import gangju.server.accounts.UnitTree;
import gangju.server.accounts.Units;
import gangju.server.execution.pages.AssignmentRulesPage.RuleLine;
import gangju.server.execution.scheme.Assigning.Work;
import gangju.server.execution.scheme.AssignmentRule;
import gangju.server.execution.scheme.AssignmentRule.Finds;
import gangju.server.execution.scheme.AssignmentRules;
import gangju.server.execution.scheme.RuledWork;
import gangju.server.execution.scheme.RuledWork.Outcome;
import gangju.server.execution.scheme.Schemes;
import gangju.server.pages.DateWords;
import gangju.server.pages.ListAddress;
import gangju.server.pages.Messages;
import gangju.server.pages.Option;
import gangju.server.pages.Pages;
import gangju.server.pages.Told;
import gangju.server.plans.PlanDoor;
import gangju.server.plans.PlanDoor.Heading;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Puts the page of a plan's assignment rules together. */
@Component
final class AssignmentRulesParts {
    /** How many changes are shown; the rest is counted. */
    private static final int SHOWN = 200;

    private static final String[] FIELDS = {"kind", "chapter", "words", "lead", "support", "due"};

    private final PlanDoor door;
    private final AssignmentRules rules;
    private final RuledWork work;
    private final WorkChanges changes;
    private final Schemes schemes;
    private final Units units;
    private final Access access;
    private final Pages pages;
    private final Clock clock;

    AssignmentRulesParts(
            PlanDoor door,
            AssignmentRules rules,
            RuledWork work,
            WorkChanges changes,
            Schemes schemes,
            Units units,
            Access access,
            Pages pages,
            Clock clock) {
        this.door = door;
        this.rules = rules;
        this.work = work;
        this.changes = changes;
        this.schemes = schemes;
        this.units = units;
        this.access = access;
        this.pages = pages;
        this.clock = clock;
    }

    /** With the rule of the parameter {@code rule} in the form, or what was typed and refused. */
    View page(HttpServletRequest request, long plan, @Nullable Told told) {
        access.require(Act.READ_PLANS);
        var words = Pages.words(request);
        var page = door.open(request, plan, "/scheme", words.get("scheme.rules"));
        var tree = units.tree();
        var mayAssign = access.may(
                Act.ASSIGN_WORK, tree.root().id(), schemes.state(plan).code());
        var outcome = mayAssign ? work.outcome(plan) : new Outcome(Map.of(), List.of(), List.of());
        var chapters = chapters(plan);
        var kept = rules.of(plan);
        var changed = changed(request, kept);
        return pages.view(
                "execution/assignment-rules.jte",
                new AssignmentRulesPage(
                        page,
                        told,
                        mayAssign,
                        lines(words, page.href("/scheme"), kept, outcome, chapters, tree),
                        page.href("/scheme/rules")
                                + changed.map(rule -> "/" + rule.id()).orElse(""),
                        changed.isPresent(),
                        typed(request, changed, tree),
                        kinds(words),
                        options(words, chapters),
                        tree.all().stream().map(Unit::name).toList(),
                        outcome.after().size(),
                        changes.of(words, first(outcome.before()), first(outcome.after())),
                        outcome.fingerprint(),
                        mayAssign ? changes.last(words, plan) : null));
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(SHOWN, all.size()));
    }

    private Map<Long, String> chapters(long plan) {
        return door.headings(plan).stream()
                .filter(heading -> heading.item() == heading.chapter())
                .collect(Collectors.toMap(Heading::item, Heading::title, (a, b) -> a, LinkedHashMap::new));
    }

    /** The rule that is being changed: of the address of a refused form, or of the parameter. */
    private static Optional<AssignmentRule> changed(HttpServletRequest request, List<AssignmentRule> kept) {
        var path = request.getRequestURI().replaceFirst(".*/scheme/rules/?", "");
        var id = path.matches("\\d{1,18}") ? path : Objects.requireNonNullElse(request.getParameter("rule"), "");
        return kept.stream()
                .filter(rule -> String.valueOf(rule.id()).equals(id))
                .findFirst();
    }

    private static Map<String, String> typed(
            HttpServletRequest request, Optional<AssignmentRule> changed, UnitTree tree) {
        var typed = new HashMap<String, String>();
        changed.ifPresent(rule -> {
            var gives = rule.gives();
            typed.put("kind", Objects.requireNonNullElse(rule.finds().kind(), ""));
            typed.put("chapter", Objects.toString(rule.finds().chapter(), ""));
            typed.put("words", String.join("、", rule.finds().words()));
            typed.put("lead", gives.lead() == null ? "" : tree.get(gives.lead()).name());
            typed.put("support", names(gives.support(), tree));
            typed.put("due", Objects.toString(gives.due(), ""));
        });
        for (var name : FIELDS) {
            var value = request.getParameter(name);
            typed.put(name, value == null ? typed.getOrDefault(name, "") : value.strip());
        }
        return typed;
    }

    private static List<Option> kinds(Messages words) {
        return Stream.of("", "task", "target", "project")
                .map(kind ->
                        new Option(kind, words.get(kind.isEmpty() ? "scheme.rules.kind.any" : "scheme.kind." + kind)))
                .toList();
    }

    private static List<Option> options(Messages words, Map<Long, String> chapters) {
        return Stream.concat(
                        Stream.of(new Option("", words.get("browse.filter.any"))),
                        chapters.entrySet().stream()
                                .map(each -> new Option(String.valueOf(each.getKey()), each.getValue())))
                .toList();
    }

    private List<RuleLine> lines(
            Messages words,
            String scheme,
            List<AssignmentRule> kept,
            Outcome outcome,
            Map<Long, String> chapters,
            UnitTree tree) {
        var lines = new ArrayList<RuleLine>();
        for (var rule : kept) {
            lines.add(new RuleLine(
                    rule.id(),
                    finds(words, rule.finds(), chapters),
                    gives(words, rule.gives(), tree),
                    words.get("scheme.rules.found", outcome.found().getOrDefault(rule.id(), 0)),
                    href(scheme, rule.finds()),
                    problem(words, rule, chapters, tree),
                    lines.isEmpty()));
        }
        return lines;
    }

    private static String finds(Messages words, Finds finds, Map<Long, String> chapters) {
        var said = new ArrayList<String>();
        said.add(words.get(finds.kind() == null ? "scheme.rules.kind.any" : "scheme.kind." + finds.kind()));
        if (finds.chapter() != null) {
            said.add(words.get(
                    "scheme.rules.in-chapter",
                    chapters.getOrDefault(finds.chapter(), words.get("scheme.rules.chapter-gone"))));
        }
        if (!finds.words().isEmpty()) {
            said.add(words.get("scheme.rules.with-words", String.join(words.get("scheme.rules.or"), finds.words())));
        }
        return String.join(words.get("scheme.rules.and"), said);
    }

    private String gives(Messages words, Work gives, UnitTree tree) {
        var said = new ArrayList<String>();
        if (gives.lead() != null) {
            said.add(
                    words.get("scheme.part.lead") + " " + tree.get(gives.lead()).name());
        }
        if (!gives.support().isEmpty()) {
            said.add(words.get("scheme.part.support") + " " + names(gives.support(), tree));
        }
        if (gives.due() != null) {
            said.add(words.get("scheme.column.due") + " "
                    + DateWords.of(words, clock.getZone()).of(gives.due()));
        }
        return String.join(words.get("scheme.rules.and"), said);
    }

    private static String names(List<Long> ids, UnitTree tree) {
        return ids.stream().map(id -> tree.get(id).name()).collect(Collectors.joining("、"));
    }

    /** The list of items finds one word at most. */
    private static String href(String scheme, Finds finds) {
        if (finds.words().size() > 1) {
            return "";
        }
        return new ListAddress(scheme, Map.of())
                .with("kind", Objects.requireNonNullElse(finds.kind(), ""))
                .with("chapter", Objects.toString(finds.chapter(), ""))
                .with("q", finds.words().isEmpty() ? "" : finds.words().getFirst())
                .href();
    }

    private static @Nullable String problem(
            Messages words, AssignmentRule rule, Map<Long, String> chapters, UnitTree tree) {
        var chapter = rule.finds().chapter();
        if (chapter != null && !chapters.containsKey(chapter)) {
            return words.get("scheme.rules.problem.chapter");
        }
        var closed = Stream.concat(Stream.ofNullable(rule.gives().lead()), rule.gives().support().stream())
                .map(tree::get)
                .filter(Unit::isClosed)
                .map(Unit::name)
                .collect(Collectors.joining("、"));
        return closed.isEmpty() ? null : words.get("scheme.rules.problem.closed", closed);
    }
}
