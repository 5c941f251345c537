package gangju.server.execution.pages;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.accounts.Unit;
import gangju.server.accounts.UnitTree;
import gangju.server.accounts.Units;
import gangju.server.execution.pages.SchemePage.Duty;
import gangju.server.execution.pages.SchemePage.Gap;
import gangju.server.execution.pages.SchemePage.Line;
import gangju.server.execution.pages.SchemePage.May;
import gangju.server.execution.pages.SchemePage.Select;
import gangju.server.execution.pages.SchemePage.Unknown;
import gangju.server.execution.pages.SchemePage.Version;
import gangju.server.execution.scheme.Answers;
import gangju.server.execution.scheme.Scheme;
import gangju.server.execution.scheme.Scheme.Approval;
import gangju.server.execution.scheme.SchemeItem;
import gangju.server.execution.scheme.SchemeItem.Assigned;
import gangju.server.execution.scheme.SchemeItem.NamedBody;
import gangju.server.execution.scheme.SchemeItems;
import gangju.server.execution.scheme.SchemeItems.Counts;
import gangju.server.execution.scheme.SchemeItems.Question;
import gangju.server.execution.scheme.SchemeItems.Show;
import gangju.server.execution.scheme.SchemeState;
import gangju.server.execution.scheme.Schemes;
import gangju.server.execution.scheme.UnknownBodies;
import gangju.server.pages.DateWords;
import gangju.server.pages.DisplayNames;
import gangju.server.pages.ListAddress;
import gangju.server.pages.Messages;
import gangju.server.pages.Option;
import gangju.server.pages.Pager;
import gangju.server.pages.Pages;
import gangju.server.pages.Told;
import gangju.server.plans.PlanDoor;
import gangju.server.plans.PlanDoor.Heading;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Puts the page of a scheme together. */
@Component
final class SchemeParts {
    private static final String[] FILTERS = {"kind", "chapter", "unit", "show", "q"};
    private static final int PAGE = 50;
    /** Names that stand for several units: 各区政府, 有关部门. */
    private static final Pattern COLLECTIVE = Pattern.compile("各|有关|相关|等$");

    private final PlanDoor door;
    private final SchemeItems items;
    private final Schemes schemes;
    private final UnknownBodies unknown;
    private final WorkChanges changes;
    private final Answers answers;
    private final Units units;
    private final Access access;
    private final Pages pages;
    private final DisplayNames names;
    private final Clock clock;

    SchemeParts(
            PlanDoor door,
            SchemeItems items,
            Schemes schemes,
            UnknownBodies unknown,
            WorkChanges changes,
            Answers answers,
            Units units,
            Access access,
            Pages pages,
            Clock clock,
            DisplayNames names) {
        this.door = door;
        this.items = items;
        this.schemes = schemes;
        this.unknown = unknown;
        this.changes = changes;
        this.answers = answers;
        this.units = units;
        this.access = access;
        this.pages = pages;
        this.clock = clock;
        this.names = names;
    }

    /** What the filters of the address ask for. */
    static Question question(HttpServletRequest request, long plan) {
        var address = ListAddress.of(request, FILTERS);
        return new Question(
                plan,
                address.get("kind")
                        .filter(Set.of("task", "target", "project")::contains)
                        .orElse(null),
                id(address, "chapter"),
                id(address, "unit"),
                address.get("show")
                        .flatMap(code -> Arrays.stream(Show.values())
                                .filter(show -> code(show).equals(code))
                                .findFirst())
                        .orElse(Show.ALL),
                address.get("q").orElse(""));
    }

    /** The page again, with the filters of the request and what was done. */
    static String back(HttpServletRequest request, long plan, String done) {
        var address = new ListAddress(
                "/plans/" + plan + "/scheme", ListAddress.of(request, FILTERS).parameters());
        var parts = done.split("=", 2);
        return address.with(parts[0], parts.length == 1 ? "1" : parts[1]).href();
    }

    View page(HttpServletRequest request, long plan, @Nullable Told told) {
        access.require(Act.READ_PLANS);
        var words = Pages.words(request);
        var page = door.open(request, plan, "/scheme", words.get("browse.tab.scheme"));
        var address = new ListAddress(
                page.href("/scheme"),
                ListAddress.of(request, append("page", FILTERS)).parameters());
        var question = question(request, plan);
        var found = items.count(question);
        var counts = items.counts(plan);
        var scheme = schemes.current(plan);
        var state = scheme.map(Scheme::state).orElse(SchemeState.DRAFT);
        var headings = door.headings(plan).stream().collect(Collectors.toMap(Heading::item, Function.identity()));
        var pageCount = Math.max(1, (found + PAGE - 1) / PAGE);
        var number = Math.min(address.page(), pageCount);
        var may = may(state);
        var tree = units.tree();
        return pages.view(
                "execution/scheme.jte",
                new SchemePage(
                        page,
                        lead(words, counts),
                        words.get(
                                "scheme.state." + state.code(),
                                scheme.map(Scheme::number).orElse(1)),
                        told,
                        gaps(words, address, counts, state),
                        may,
                        ListAddress.of(request, FILTERS).parameters(),
                        !ListAddress.of(request, FILTERS).parameters().isEmpty(),
                        selects(words, plan, address, tree),
                        found,
                        ListAddress.of(request, FILTERS)
                                .onPath(page.href("/scheme/list.xlsx"))
                                .href(),
                        may.answer() ? answers.waiting(plan).size() : 0,
                        items.list(question, (number - 1) * PAGE, PAGE).stream()
                                .map(item -> line(words, item, headings, tree, state))
                                .toList(),
                        Pager.of(number, pageCount, address::pageHref),
                        tree.all().stream().map(Unit::name).toList(),
                        may.assign() ? unknown(plan) : List.of(),
                        parents(tree),
                        versions(words, page.href("/scheme"), plan),
                        typed(request),
                        may.assign() ? changes.last(words, plan) : null));
    }

    private static String lead(Messages words, Counts counts) {
        return words.get("scheme.lead", counts.items(), counts.items() - counts.leaderless(), counts.leaderless());
    }

    private static List<Gap> gaps(Messages words, ListAddress address, Counts counts, SchemeState state) {
        var gaps = new ArrayList<Gap>();
        add(gaps, words, address, Show.LEADERLESS, counts.leaderless());
        add(gaps, words, address, Show.UNDATED, counts.undated());
        add(gaps, words, address, Show.OBJECTED, counts.objected());
        add(gaps, words, address, Show.SHORT, counts.unshared());
        if (state == SchemeState.PROPOSED) {
            add(gaps, words, address, Show.OPEN, counts.open());
        }
        return gaps;
    }

    private static void add(List<Gap> gaps, Messages words, ListAddress address, Show show, int count) {
        if (count > 0) {
            gaps.add(new Gap(
                    words.get("scheme.gap." + code(show), count),
                    new ListAddress(address.path(), Map.of("show", code(show))).href()));
        }
    }

    private May may(SchemeState state) {
        var root = units.tree().root().id();
        return new May(
                access.may(Act.ASSIGN_WORK, root, state.code()),
                access.may(Act.PROPOSE_SCHEME, root, state.code()),
                !access.units(Act.ANSWER_ASSIGNMENT, state.code()).isEmpty(),
                access.may(Act.APPROVE_SCHEME, root, state.code()),
                access.may(Act.REOPEN_SCHEME, root, state.code()),
                access.may(Act.MANAGE_UNITS),
                access.may(Act.OPEN_NOTICE));
    }

    private List<Select> selects(Messages words, long plan, ListAddress address, UnitTree tree) {
        var any = new Option("", words.get("browse.filter.any"));
        var chapters = door.headings(plan).stream()
                .filter(heading -> heading.item() == heading.chapter())
                .map(heading -> new Option(String.valueOf(heading.item()), heading.title()));
        var shows = Arrays.stream(Show.values())
                .filter(show -> show != Show.ALL)
                .map(show -> new Option(code(show), words.get("scheme.show." + code(show))));
        var kinds =
                Stream.of("task", "target", "project").map(kind -> new Option(kind, words.get("scheme.kind." + kind)));
        var all = tree.all().stream()
                .map(unit -> new Option(String.valueOf(unit.id()), "\u3000".repeat(unit.depth()) + unit.name()));
        return List.of(
                select("show", words, any, shows, address),
                select("kind", words, any, kinds, address),
                select("chapter", words, any, chapters, address),
                select("unit", words, any, all, address));
    }

    private static Select select(String name, Messages words, Option any, Stream<Option> options, ListAddress address) {
        return new Select(
                name,
                words.get("scheme.filter." + name),
                Stream.concat(Stream.of(any), options).toList(),
                address.get(name).orElse(""));
    }

    private Line line(Messages words, SchemeItem item, Map<Long, Heading> headings, UnitTree tree, SchemeState state) {
        var heading = item.node() == null ? null : headings.get(item.node());
        var due = item.dueDay() == null
                ? Objects.requireNonNullElse(item.due(), "")
                : item.dueDay().toString();
        return new Line(
                item.id(),
                item.title(),
                "/plans/" + item.plan() + "/tasks/" + item.id(),
                words.get("scheme.kind." + item.kind()),
                heading == null ? null : heading.label(),
                item.quote().equals(item.title()) ? "" : item.quote(),
                item.assigned().stream()
                        .map(each -> duty(words, each, tree, state))
                        .toList(),
                DueWords.of(DateWords.of(words, clock.getZone()), due),
                item.assigned().isEmpty()
                        ? item.bodies().stream().map(NamedBody::name).toList()
                        : List.of());
    }

    private Duty duty(Messages words, Assigned each, UnitTree tree, SchemeState state) {
        var isShown = state != SchemeState.DRAFT || !each.answer().equals("open");
        return new Duty(
                each.id(),
                tree.get(each.unit()).name(),
                "/units/" + each.unit(),
                words.get("scheme.part." + each.part()),
                each.part().equals("lead"),
                isShown ? words.get("scheme.answer." + each.answer()) : "",
                each.answer().equals("objected") ? "late" : "note",
                each.reason(),
                access.may(Act.ANSWER_ASSIGNMENT, each.unit(), state.code()));
    }

    private List<Unknown> unknown(long plan) {
        return unknown.of(plan).entrySet().stream()
                .map(each -> new Unknown(
                        each.getKey(),
                        each.getValue(),
                        COLLECTIVE.matcher(each.getKey()).find()))
                .toList();
    }

    private List<Option> parents(UnitTree tree) {
        var allowed = access.units(Act.MANAGE_UNITS, "-");
        return tree.all().stream()
                .filter(unit -> allowed.contains(unit.id()))
                .map(unit -> new Option(String.valueOf(unit.id()), "\u3000".repeat(unit.depth()) + unit.name()))
                .toList();
    }

    private List<Version> versions(Messages words, String href, long plan) {
        var dates = DateWords.of(words, clock.getZone());
        return schemes.approved(plan).stream()
                .map(scheme -> new Version(
                        approved(words, dates, scheme.number(), Objects.requireNonNull(scheme.approval())),
                        href + "/table.xlsx?number=" + scheme.number(),
                        href + "/table.docx?number=" + scheme.number()))
                .toList();
    }

    private String approved(Messages words, DateWords dates, int number, Approval approval) {
        return words.get(
                "scheme.version", number, dates.day(approval.at()), names.of(approval.by(), words), approval.basis());
    }

    private static Map<String, String> typed(HttpServletRequest request) {
        return Stream.of("lead", "support", "due", "reason", "basis")
                .collect(Collectors.toMap(
                        Function.identity(), name -> Objects.requireNonNullElse(request.getParameter(name), "")));
    }

    private static String[] append(String one, String... others) {
        return Stream.concat(Arrays.stream(others), Stream.of(one)).toArray(String[]::new);
    }

    private static @Nullable Long id(ListAddress address, String name) {
        return address.get(name)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(null);
    }

    private static String code(Show show) {
        return show.name().toLowerCase(Locale.ROOT);
    }
}
