package gangju.server.execution.tasks;

import gangju.model.PartialDate;
import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.accounts.Units;
import gangju.server.execution.CalendarDays;
import gangju.server.execution.CalendarDays.Due;
import gangju.server.execution.tasks.CalendarPage.Day;
import gangju.server.execution.tasks.CalendarPage.DayLine;
import gangju.server.pages.DateWords;
import gangju.server.pages.ListAddress;
import gangju.server.pages.Messages;
import gangju.server.pages.Option;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pages;
import gangju.server.pages.TableFile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** What is due on which day, as every module knows it. */
@Controller
final class CalendarController {
    private static final String PATH = "/tasks/calendar";
    private static final int MOST = 500;
    private static final int IN_A_DAY = 4;

    private final ObjectProvider<CalendarDays> days;
    private final Units units;
    private final Access access;
    private final Pages pages;
    private final Clock clock;

    CalendarController(ObjectProvider<CalendarDays> days, Units units, Access access, Pages pages, Clock clock) {
        this.days = days;
        this.units = units;
        this.access = access;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(PATH)
    View show(HttpServletRequest request) {
        access.require(Act.READ_PLANS);
        var words = Pages.words(request);
        var address = address(request);
        var today = LocalDate.now(clock);
        var month = month(address, today);
        var dues = dues(address, month, MOST, words);
        var shown = dues.stream().limit(MOST).toList();
        var byDay = shown.stream().collect(Collectors.groupingBy(Due::day, TreeMap::new, Collectors.toList()));
        var dates = DateWords.of(words, clock.getZone());
        return pages.view(
                "execution/calendar.jte",
                new CalendarPage(
                        pages.frame(request, Section.TASKS, words.get("tasks.calendar")),
                        dates.of(new PartialDate(month.getYear(), month.getMonthValue(), null)),
                        month.toString(),
                        address.with("month", month.minusMonths(1).toString()).href(),
                        address.with("month", month.plusMonths(1).toString()).href(),
                        address.with("month", "").href(),
                        options(words),
                        address.get("unit").orElse(""),
                        address.onPath(PATH + ".xlsx").href(),
                        Arrays.stream(DayOfWeek.values())
                                .map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, words.locale()))
                                .toList(),
                        weeks(month, today, byDay),
                        byDay.entrySet().stream()
                                .map(day -> new DayLine(
                                        dates.of(day.getKey()), day.getKey().isBefore(today), day.getValue()))
                                .toList(),
                        dues.size() >= MOST));
    }

    /** All of the month that the page shows. */
    @GetMapping(PATH + ".xlsx")
    void excel(HttpServletRequest request, HttpServletResponse response) throws IOException {
        access.require(Act.READ_PLANS);
        var words = Pages.words(request);
        var address = address(request);
        var today = LocalDate.now(clock);
        var month = month(address, today);
        TableFile.streamed(
                        words.get("tasks.calendar") + " " + month,
                        Stream.of("tasks.field.due", "tasks.calendar.kind", "tasks.column.part", "tasks.excel.state")
                                .map(words::get)
                                .toList(),
                        sheet -> dues(address, month, Integer.MAX_VALUE, words)
                                .forEach(
                                        due -> sheet.add(due.day(), due.kind(), due.title(), state(due, today, words))))
                .writeExcel(response);
    }

    private static String state(Due due, LocalDate today, Messages words) {
        if (due.isDone()) {
            return words.get("tasks.state.done");
        }
        return due.day().isBefore(today) ? words.get("tasks.state.late") : "";
    }

    private static ListAddress address(HttpServletRequest request) {
        return ListAddress.of(request, "month", "unit").onPath(PATH);
    }

    private List<Due> dues(ListAddress address, YearMonth month, int most, Messages words) {
        var unit = address.get("unit")
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(null);
        return days.orderedStream()
                .flatMap(each -> each.between(month.atDay(1), month.atEndOfMonth(), unit, most, words).stream())
                .sorted(Comparator.comparing(Due::day))
                .toList();
    }

    /** From Monday to Sunday, with empty days around the month. */
    private static List<List<Day>> weeks(YearMonth month, LocalDate today, Map<LocalDate, List<Due>> byDay) {
        var weeks = new ArrayList<List<Day>>();
        var monday = month.atDay(1).with(DayOfWeek.MONDAY);
        for (var at = monday; !at.isAfter(month.atEndOfMonth()); at = at.plusWeeks(1)) {
            weeks.add(Stream.iterate(at, day -> day.plusDays(1))
                    .limit(7)
                    .map(day -> YearMonth.from(day).equals(month)
                            ? day(day, today, byDay.getOrDefault(day, List.of()))
                            : new Day("", false, List.of(), 0))
                    .toList());
        }
        return weeks;
    }

    private static Day day(LocalDate day, LocalDate today, List<Due> dues) {
        return new Day(
                String.valueOf(day.getDayOfMonth()),
                day.equals(today),
                dues.stream().limit(IN_A_DAY).toList(),
                Math.max(0, dues.size() - IN_A_DAY));
    }

    private List<Option> options(Messages words) {
        return Stream.concat(
                        Stream.of(new Option("", words.get("browse.filter.any"))),
                        units.tree().all().stream()
                                .map(unit -> new Option(
                                        String.valueOf(unit.id()), "\u3000".repeat(unit.depth()) + unit.name())))
                .toList();
    }

    private static YearMonth month(ListAddress address, LocalDate today) {
        try {
            return address.get("month").map(YearMonth::parse).orElse(YearMonth.from(today));
        } catch (DateTimeParseException e) {
            return YearMonth.from(today);
        }
    }
}
