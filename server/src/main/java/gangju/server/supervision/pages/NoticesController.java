package gangju.server.supervision.pages;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.accounts.UnitTree;
import gangju.server.accounts.Units;
import gangju.server.pages.ListAddress;
import gangju.server.pages.Messages;
import gangju.server.pages.Option;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pager;
import gangju.server.pages.Pages;
import gangju.server.supervision.notices.Notice;
import gangju.server.supervision.notices.NoticeList;
import gangju.server.supervision.notices.NoticeList.Question;
import gangju.server.supervision.notices.NoticeList.Show;
import gangju.server.supervision.notices.NoticeState;
import gangju.server.supervision.pages.NoticesPage.Line;
import gangju.server.supervision.pages.NoticesPage.Select;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** Which notices are open, with whom, and until when? */
@Controller
final class NoticesController {
    private static final int PAGE = 50;

    private final NoticeList notices;
    private final Units units;
    private final Access access;
    private final Pages pages;
    private final Clock clock;

    NoticesController(NoticeList notices, Units units, Access access, Pages pages, Clock clock) {
        this.notices = notices;
        this.units = units;
        this.access = access;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/notices")
    View board(HttpServletRequest request) {
        access.require(Act.READ_PLANS);
        var words = Pages.words(request);
        var address = ListAddress.of(request, "unit", "state", "show", "page");
        var question = question(address);
        var found = notices.count(question);
        var pageCount = Math.max(1, (found + PAGE - 1) / PAGE);
        var page = Math.min(address.page(), pageCount);
        var tree = units.tree();
        var said = NoticeWords.of(words, clock);
        return pages.view(
                "supervision/notices.jte",
                new NoticesPage(
                        pages.frame(request, Section.NOTICES, words.get("pages.menu.notices")),
                        lead(words),
                        access.may(Act.OPEN_NOTICE),
                        selects(words, address, tree),
                        Stream.of("unit", "state", "show")
                                .anyMatch(name -> address.get(name).isPresent()),
                        found,
                        notices.list(question, (page - 1) * PAGE, PAGE).stream()
                                .map(notice -> line(notice, said, tree))
                                .toList(),
                        Pager.of(page, pageCount, address::pageHref)));
    }

    private String lead(Messages words) {
        var today = LocalDate.now(clock);
        return words.get(
                "notices.lead",
                notices.count(new Question(null, null, Show.ALL, today)),
                notices.count(new Question(null, null, Show.OVERDUE, today)),
                notices.count(new Question(null, NoticeState.ANSWERED, Show.ALL, today)));
    }

    private Question question(ListAddress address) {
        return new Question(
                address.get("unit")
                        .filter(text -> text.matches("\\d{1,18}"))
                        .map(Long::valueOf)
                        .orElse(null),
                address.get("state")
                        .flatMap(code -> Arrays.stream(NoticeState.values())
                                .filter(state -> state.code().equals(code))
                                .findFirst())
                        .orElse(null),
                address.get("show")
                        .flatMap(code -> Arrays.stream(Show.values())
                                .filter(show -> code(show).equals(code))
                                .findFirst())
                        .orElse(Show.ALL),
                LocalDate.now(clock));
    }

    private static Line line(Notice notice, NoticeWords words, UnitTree tree) {
        return new Line(
                "/notices/" + notice.id(),
                notice.label(),
                notice.title(),
                tree.get(notice.unit()).name(),
                "/units/" + notice.unit(),
                words.state(notice.state()),
                notice.askedDue() != null,
                words.dates().of(notice.term().due()),
                words.left(notice),
                words.look(notice));
    }

    private static List<Select> selects(Messages words, ListAddress address, UnitTree tree) {
        return List.of(
                select(
                        words,
                        address,
                        "state",
                        words.get("notices.filter.open"),
                        Arrays.stream(NoticeState.values())
                                .map(state -> new Option(state.code(), words.get("notices.state." + state.code())))),
                select(
                        words,
                        address,
                        "show",
                        words.get("browse.filter.any"),
                        Stream.of(Show.OVERDUE, Show.EXTENSION)
                                .map(show -> new Option(code(show), words.get("notices.show." + code(show))))),
                select(
                        words,
                        address,
                        "unit",
                        words.get("browse.filter.any"),
                        tree.all().stream()
                                .map(unit -> new Option(
                                        String.valueOf(unit.id()), "\u3000".repeat(unit.depth()) + unit.name()))));
    }

    private static Select select(Messages words, ListAddress address, String name, String any, Stream<Option> options) {
        return new Select(
                name,
                words.get("notices.filter." + name),
                Stream.concat(Stream.of(new Option("", any)), options).toList(),
                address.get(name).orElse(""));
    }

    private static String code(Show show) {
        return show.name().toLowerCase(Locale.ROOT);
    }
}
