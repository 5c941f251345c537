package gangju.server.execution.reporting.pages;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.accounts.Unit;
import gangju.server.accounts.Units;
import gangju.server.execution.reporting.RoundUnits;
import gangju.server.execution.reporting.RoundUnits.Question;
import gangju.server.execution.reporting.RoundUnits.Show;
import gangju.server.execution.reporting.RoundUnits.Totals;
import gangju.server.execution.reporting.pages.RoundPage.Line;
import gangju.server.execution.reporting.pages.RoundPage.Table;
import gangju.server.pages.ListAddress;
import gangju.server.pages.Messages;
import gangju.server.pages.Option;
import gangju.server.pages.Pager;
import gangju.server.pages.TableFile;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The units that a round asks, in the order of the tree: nobody is ranked. */
@Component
final class UnitsOfRound {
    private static final int PAGE = 50;
    private static final List<String> COLUMNS =
            List.of("asked", "written", "accepted", "late", "reused", "fields", "filled");

    private final RoundUnits rounds;
    private final Units units;
    private final Access access;
    private final Clock clock;

    UnitsOfRound(RoundUnits rounds, Units units, Access access, Clock clock) {
        this.rounds = rounds;
        this.units = units;
        this.access = access;
        this.clock = clock;
    }

    /** Of all units that the account may see. */
    Totals totals(long round) {
        return rounds.totals(question(new ListAddress("", Map.of()), round));
    }

    /** @param address with the parameters show, q and page */
    Table table(long round, ListAddress address, Messages words) {
        var question = question(address, round);
        int found = rounds.totals(question).units();
        int pageCount = Math.max(1, (found + PAGE - 1) / PAGE);
        int page = Math.min(address.page(), pageCount);
        return new Table(
                Arrays.stream(Show.values())
                        .map(show -> new Option(code(show), words.get("rounds.show." + code(show))))
                        .toList(),
                code(question.show()),
                address.get("q").orElse(""),
                address.get("q").isPresent() || address.get("show").isPresent(),
                address.onPath("/rounds/" + round + "/units.xlsx").href(),
                found,
                rounds.lines(question, (page - 1) * PAGE, PAGE).stream()
                        .map(line -> line(round, line))
                        .toList(),
                Pager.of(page, pageCount, address::pageHref));
    }

    private Line line(long round, RoundUnits.Line line) {
        return new Line(
                units.tree().get(line.unit()).name(),
                "/reports?show=all&round=" + round + "&unit=" + line.unit(),
                line.counts());
    }

    /** The same table to take away, whole. */
    TableFile file(long round, String title, ListAddress address, Messages words) {
        var question = question(address, round);
        return TableFile.streamed(
                title,
                Stream.concat(Stream.of("reports.column.unit"), COLUMNS.stream().map(name -> "rounds.column." + name))
                        .map(words::get)
                        .toList(),
                sheet -> rounds.lines(question, 0, question.units().size()).forEach(line -> {
                    var counts = line.counts();
                    sheet.add(
                            units.tree().get(line.unit()).name(),
                            counts.asked(),
                            counts.written(),
                            counts.accepted(),
                            counts.late(),
                            counts.reused(),
                            counts.fields(),
                            counts.filled());
                }));
    }

    private Question question(ListAddress address, long round) {
        var text = address.get("q").orElse("").toLowerCase(Locale.ROOT);
        var wanted = readable()
                .filter(unit -> unit.name().toLowerCase(Locale.ROOT).contains(text))
                .map(Unit::id)
                .toList();
        return new Question(round, wanted, show(address), LocalDate.now(clock));
    }

    /** Whoever reads everything sees the units that were closed since, too. */
    private Stream<Unit> readable() {
        if (access.mayEverywhere(Act.READ_REPORTS)) {
            return units.tree().withClosed().stream();
        }
        var readable = access.units(Act.READ_REPORTS, "-");
        return units.tree().all().stream().filter(unit -> readable.contains(unit.id()));
    }

    private static Show show(ListAddress address) {
        return Arrays.stream(Show.values())
                .filter(show -> address.has("show", code(show)))
                .findFirst()
                .orElse(Show.ALL);
    }

    private static String code(Show show) {
        return show.name().toLowerCase(Locale.ROOT);
    }
}
