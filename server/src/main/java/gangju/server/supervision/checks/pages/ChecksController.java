package gangju.server.supervision.checks.pages;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.accounts.UnitTree;
import gangju.server.accounts.Units;
import gangju.server.execution.CarriedOut;
import gangju.server.pages.ListAddress;
import gangju.server.pages.Messages;
import gangju.server.pages.Option;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pager;
import gangju.server.pages.Pages;
import gangju.server.pages.TableFile;
import gangju.server.supervision.checks.Finding;
import gangju.server.supervision.checks.SiteCheck;
import gangju.server.supervision.checks.SiteCheckList;
import gangju.server.supervision.checks.SiteCheckList.Question;
import gangju.server.supervision.checks.pages.ChecksPage.Line;
import gangju.server.supervision.checks.pages.ChecksPage.Select;
import gangju.server.supervision.pages.Tabs;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** Where was checked on site, and what was found? */
@Controller
final class ChecksController {
    private static final int PAGE = 50;

    private final SiteCheckList checks;
    private final FindingWords findingWords;
    private final CarriedOut carriedOut;
    private final Units units;
    private final Tabs tabs;
    private final Access access;
    private final Pages pages;

    ChecksController(
            SiteCheckList checks,
            FindingWords findingWords,
            CarriedOut carriedOut,
            Units units,
            Tabs tabs,
            Access access,
            Pages pages) {
        this.checks = checks;
        this.findingWords = findingWords;
        this.carriedOut = carriedOut;
        this.units = units;
        this.tabs = tabs;
        this.access = access;
        this.pages = pages;
    }

    @GetMapping("/checks")
    View list(HttpServletRequest request) {
        access.require(Act.READ_PLANS);
        var words = Pages.words(request);
        var address = ListAddress.of(request, "plan", "unit", "page");
        var question = question(address);
        var found = checks.count(question);
        var pageCount = Math.max(1, (found + PAGE - 1) / PAGE);
        var page = Math.min(address.page(), pageCount);
        return pages.view(
                "supervision/checks.jte",
                new ChecksPage(
                        pages.frame(request, Section.NOTICES, words.get("checks.title")),
                        tabs.of("/checks", words),
                        words.get("checks.lead", found),
                        access.may(Act.CHECK_ON_SITE),
                        selects(address, words),
                        address.get("plan").isPresent() || address.get("unit").isPresent(),
                        address.onPath("/checks/list.xlsx").href(),
                        lines(checks.list(question, (page - 1) * PAGE, PAGE), words),
                        Pager.of(page, pageCount, address::pageHref)));
    }

    /** All that the filters find. */
    @GetMapping("/checks/list.xlsx")
    void excel(HttpServletRequest request, HttpServletResponse response) throws IOException {
        access.require(Act.READ_PLANS);
        var words = Pages.words(request);
        var question = question(ListAddress.of(request, "plan", "unit"));
        TableFile.streamed(
                        words.get("checks.title"),
                        Stream.of("number", "title", "place", "unit", "day", "state", "findings", "open")
                                .map(name -> words.get("checks.column." + name))
                                .toList(),
                        sheet -> {
                            var tree = units.tree();
                            counted(checks.list(question, 0, Integer.MAX_VALUE), words)
                                    .forEach(one -> sheet.add(
                                            one.check().label(),
                                            one.check().described().title(),
                                            one.check().described().place(),
                                            tree.get(one.check().unit()).name(),
                                            one.check().described().day(),
                                            words.get(one.check().isFinished() ? "checks.finished" : "checks.draft"),
                                            one.findings(),
                                            one.open()));
                        })
                .writeExcel(response);
    }

    private Question question(ListAddress address) {
        return new Question(number(address, "plan"), number(address, "unit"), access.units(Act.CHECK_ON_SITE, "draft"));
    }

    private static @Nullable Long number(ListAddress address, String name) {
        return address.get(name)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(null);
    }

    /** A check with the numbers of its findings, and of those that are still to be put right. */
    private record Counted(SiteCheck check, int findings, int open) {}

    private List<Line> lines(List<SiteCheck> found, Messages words) {
        var tree = units.tree();
        return counted(found, words).stream()
                .map(one -> line(one.check(), one.findings(), one.open(), tree, words))
                .toList();
    }

    private List<Counted> counted(List<SiteCheck> found, Messages words) {
        var findings = checks.findings(found.stream().map(SiteCheck::id).toList());
        var states = findingWords.of(findings, words);
        var byCheck = findings.stream().collect(Collectors.groupingBy(Finding::check));
        return found.stream()
                .map(check -> {
                    var own = byCheck.getOrDefault(check.id(), List.of());
                    var open = own.stream()
                            .filter(finding -> states.state(finding).isOpen())
                            .count();
                    return new Counted(check, own.size(), (int) open);
                })
                .toList();
    }

    private Line line(SiteCheck check, int findings, int open, UnitTree tree, Messages words) {
        return new Line(
                "/checks/" + check.id(),
                check.label(),
                check.described().title(),
                check.described().place(),
                tree.get(check.unit()).name(),
                findingWords.dates(words).of(check.described().day()),
                !check.isFinished(),
                words.get("checks.findings.count", findings),
                open == 0 ? "" : words.get("checks.findings.open", open));
    }

    private List<Select> selects(ListAddress address, Messages words) {
        return List.of(
                select(
                        address,
                        "plan",
                        words,
                        carriedOut.plans().stream().map(plan -> new Option(String.valueOf(plan.id()), plan.title()))),
                select(
                        address,
                        "unit",
                        words,
                        units.tree().all().stream()
                                .map(unit -> new Option(
                                        String.valueOf(unit.id()), "\u3000".repeat(unit.depth()) + unit.name()))));
    }

    private static Select select(ListAddress address, String name, Messages words, Stream<Option> options) {
        return new Select(
                name,
                words.get("checks.filter." + name),
                Stream.concat(Stream.of(new Option("", words.get("browse.filter.any"))), options)
                        .toList(),
                address.get(name).orElse(""));
    }
}
