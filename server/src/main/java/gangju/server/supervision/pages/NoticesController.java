package gangju.server.supervision.pages;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.accounts.UnitTree;
import gangju.server.accounts.Units;
import gangju.server.execution.CarriedOut;
import gangju.server.pages.DisplayNames;
import gangju.server.pages.ListAddress;
import gangju.server.pages.Messages;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pager;
import gangju.server.pages.Pages;
import gangju.server.supervision.notices.Notice;
import gangju.server.supervision.notices.NoticeList;
import gangju.server.supervision.notices.NoticeList.Question;
import gangju.server.supervision.notices.NoticeList.Show;
import gangju.server.supervision.notices.NoticeState;
import gangju.server.supervision.pages.NoticesPage.Line;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** Which notices are open, with whom, and until when? */
@Controller
final class NoticesController {
    private static final int PAGE = 50;

    private final NoticeList notices;
    private final CarriedOut carriedOut;
    private final Units units;
    private final Tabs tabs;
    private final Access access;
    private final Pages pages;
    private final DisplayNames names;
    private final Clock clock;

    NoticesController(
            NoticeList notices,
            CarriedOut carriedOut,
            Units units,
            Tabs tabs,
            Access access,
            Pages pages,
            Clock clock,
            DisplayNames names) {
        this.notices = notices;
        this.carriedOut = carriedOut;
        this.units = units;
        this.tabs = tabs;
        this.access = access;
        this.pages = pages;
        this.clock = clock;
        this.names = names;
    }

    @GetMapping("/notices")
    View board(HttpServletRequest request) {
        access.require(Act.READ_PLANS);
        var words = Pages.words(request);
        var parts = parts(request, words);
        var question = parts.question(LocalDate.now(clock));
        var found = notices.count(question);
        var pageCount = Math.max(1, (found + PAGE - 1) / PAGE);
        var page = Math.min(parts.address().page(), pageCount);
        var tree = units.tree();
        var said = NoticeWords.of(words, clock);
        return pages.view(
                "supervision/notices.jte",
                new NoticesPage(
                        pages.frame(request, Section.NOTICES, words.get("pages.menu.notices")),
                        tabs.of("/notices", words),
                        lead(words),
                        access.may(Act.OPEN_NOTICE),
                        parts.selects(carriedOut.plans(), tree),
                        parts.address().get("q").orElse(""),
                        parts.address().get("sort").orElse(""),
                        parts.isNarrow(),
                        parts.address().onPath("/notices/list.xlsx").href(),
                        found,
                        parts.columns(),
                        notices.list(question, parts.order(), (page - 1) * PAGE, PAGE).stream()
                                .map(notice -> line(notice, said, tree))
                                .toList(),
                        Pager.of(page, pageCount, parts.address()::pageHref)));
    }

    /** All that the filters find. */
    @GetMapping("/notices/list.xlsx")
    void excel(HttpServletRequest request, HttpServletResponse response) throws IOException {
        access.require(Act.READ_PLANS);
        var words = Pages.words(request);
        var parts = parts(request, words);
        NoticeSheet.of(
                        NoticeWords.of(words, clock),
                        units.tree(),
                        names,
                        sheet -> notices.each(parts.question(LocalDate.now(clock)), parts.order(), sheet))
                .writeExcel(response);
    }

    private static BoardParts parts(HttpServletRequest request, Messages words) {
        return new BoardParts(ListAddress.of(request, BoardParts.FILTERS).onPath("/notices"), words);
    }

    private String lead(Messages words) {
        var today = LocalDate.now(clock);
        return words.get(
                "notices.lead",
                notices.count(Question.of(null, null, Show.ALL, today)),
                notices.count(Question.of(null, null, Show.OVERDUE, today)),
                notices.count(Question.of(null, NoticeState.ANSWERED, Show.ALL, today)));
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
}
