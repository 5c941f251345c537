package gangju.server.execution.tasks;

import gangju.exchange.ExchangeException;
import gangju.exchange.Reason;
import gangju.exchange.table.CellProblem;
import gangju.exchange.table.Line;
import gangju.exchange.table.LineSink;
import gangju.exchange.table.TableFile;
import gangju.exchange.table.WrittenDate;
import gangju.model.PartialDate;
import gangju.server.accounts.UnitTree;
import gangju.server.execution.scheme.FrozenLines.WorkLine;
import gangju.server.execution.scheme.ItemWork;
import gangju.server.execution.scheme.ItemWork.UnitWork;
import gangju.server.pages.DateWords;
import gangju.server.pages.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a division of work that comes back: lead, support and due of each row, against what the plan has now. */
final class WorkSheet implements LineSink {
    private static final List<Messages> LANGUAGES = List.of(Messages.of(Locale.CHINESE), Messages.of(Locale.ENGLISH));
    /** 市交通局（负责线网规划） */
    private static final Pattern WITH_DUTY = Pattern.compile("(.+?)\\s*[（(](.*)[）)]");

    private final Map<Integer, WorkLine> byNumber;
    private final Map<String, List<WorkLine>> byTitle;
    private final Map<Long, ItemWork> now;
    private final UnitTree units;
    private final List<DateWords> dates;

    private final Map<String, Integer> columns = new HashMap<>();
    private final List<CellProblem> problems = new ArrayList<>();
    private final List<ItemWork> changed = new ArrayList<>();
    private final Set<Long> seen = new HashSet<>();
    private @Nullable Line heads;
    private String sheet = "";

    private WorkSheet(List<WorkLine> lines, List<ItemWork> now, UnitTree units, List<DateWords> dates) {
        this.byNumber = lines.stream().collect(Collectors.toMap(WorkLine::line, Function.identity()));
        this.byTitle = lines.stream().collect(Collectors.groupingBy(WorkLine::title));
        this.now = now.stream().collect(Collectors.toMap(ItemWork::item, Function.identity()));
        this.units = units;
        this.dates = dates;
    }

    /**
     * What a workbook says.
     *
     * @param sheet that the problems are in
     * @param changed items whose units or day differ from what they are now
     * @param isTable whether the heads of a division of work were found
     */
    record Said(String sheet, List<ItemWork> changed, List<CellProblem> problems, boolean isTable) {}

    /** @throws ExchangeException if it is no table, too large or damaged */
    static Said read(
            TableFile file,
            List<WorkLine> lines,
            List<ItemWork> now,
            UnitTree units,
            Function<Messages, DateWords> dates)
            throws ExchangeException {
        var reading =
                new WorkSheet(lines, now, units, LANGUAGES.stream().map(dates).toList());
        file.read(reading);
        return new Said(
                reading.sheet, List.copyOf(reading.changed), List.copyOf(reading.problems), reading.heads != null);
    }

    @Override
    public void sheet(String name) {
        if (heads == null) {
            sheet = name;
        }
    }

    @Override
    public boolean line(Line line) {
        if (heads == null) {
            LANGUAGES.forEach(words -> findHeads(line, words));
        } else if (!line.isBlank()) {
            row(line);
        }
        return true;
    }

    private void findHeads(Line line, Messages words) {
        for (var name : List.of("number", "task", "lead", "support", "due")) {
            for (var i = 0; i < line.cells().size(); i++) {
                if (line.cell(i).text().strip().equals(words.get("scheme.table." + name))) {
                    columns.put(name, i);
                }
            }
        }
        if (columns.keySet().containsAll(Set.of("task", "lead", "support", "due"))) {
            heads = line;
        } else {
            columns.clear();
        }
    }

    private void row(Line line) {
        var found = find(line);
        if (found.isEmpty()) {
            problem(line, "task", Reason.of("work-row-unknown"));
            return;
        }
        var item = found.get().itemId();
        if (!seen.add(item)) {
            problem(line, "task", Reason.of("work-row-twice"));
            return;
        }
        var before = Objects.requireNonNull(now.get(item));
        var said = units(line, before);
        var due = due(line, found.get(), before);
        var after = new ItemWork(item, due, said);
        if (!after.equals(before)) {
            changed.add(after);
        }
    }

    /** By number and title; where rows were moved or numbered anew, by a title that there is once. */
    private Optional<WorkLine> find(Line line) {
        var title = text(line, "task");
        var number = text(line, "number").replaceAll("\\.0$", "");
        var numbered = number.matches("\\d{1,6}") ? byNumber.get(Integer.valueOf(number)) : null;
        if (numbered != null && numbered.title().equals(title)) {
            return Optional.of(numbered);
        }
        return Optional.of(byTitle.getOrDefault(title, List.of()))
                .filter(lines -> lines.size() == 1)
                .map(List::getFirst);
    }

    private List<UnitWork> units(Line line, ItemWork before) {
        var all = new ArrayList<UnitWork>();
        for (var part : List.of("lead", "support")) {
            for (var written : parted(text(line, part))) {
                unit(line, part, written).ifPresent(all::add);
            }
        }
        var isLed = all.stream().anyMatch(each -> each.part().equals("lead"));
        if (!isLed && text(line, "lead").isEmpty() && !before.units().isEmpty()) {
            problem(line, "lead", Reason.of("work-no-lead"));
        }
        all.stream()
                .collect(Collectors.groupingBy(UnitWork::unit, Collectors.counting()))
                .forEach((unit, count) -> {
                    if (count > 1) {
                        problem(
                                line,
                                "support",
                                Reason.of("work-unit-twice", units.get(unit).name()));
                    }
                });
        return all.stream()
                .sorted(Comparator.comparing(UnitWork::part).thenComparingLong(UnitWork::unit))
                .toList();
    }

    private Optional<UnitWork> unit(Line line, String part, String written) {
        var whole = units.named(written);
        if (whole.isPresent()) {
            return whole.map(unit -> new UnitWork(unit.id(), part, ""));
        }
        var match = WITH_DUTY.matcher(written);
        var named = match.matches() ? units.named(match.group(1)) : whole;
        if (named.isEmpty()) {
            problem(line, part, Reason.of("work-unit-unknown", written));
        }
        return named.map(unit -> new UnitWork(unit.id(), part, match.group(2).strip()));
    }

    /** At the signs that part names, save within brackets. */
    private static List<String> parted(String text) {
        var names = new ArrayList<String>();
        var name = new StringBuilder();
        var depth = 0;
        for (var sign : text.toCharArray()) {
            depth += "（(".indexOf(sign) >= 0 ? 1 : "）)".indexOf(sign) >= 0 ? -1 : 0;
            if (depth == 0 && "、，,；;\n".indexOf(sign) >= 0) {
                names.add(name.toString());
                name.setLength(0);
            } else {
                name.append(sign);
            }
        }
        names.add(name.toString());
        return names.stream().map(String::strip).filter(each -> !each.isEmpty()).toList();
    }

    /** A cell that still says what went out changes nothing, nor does an empty one. */
    private @Nullable LocalDate due(Line line, WorkLine work, ItemWork before) {
        var written = text(line, "due");
        var went = work.due().isEmpty() ? null : PartialDate.parse(work.due());
        var isAsItWent = went != null
                && (written.equals(work.due())
                        || dates.stream().anyMatch(words -> words.of(went).equals(written)));
        if (written.isEmpty() || isAsItWent) {
            return before.due();
        }
        var day = WrittenDate.parse(written).map(PartialDate::end);
        if (day.isEmpty()) {
            problem(line, "due", Reason.of("work-due-unreadable", written));
        }
        return day.orElse(before.due());
    }

    private String text(Line line, String column) {
        var at = columns.get(column);
        return at == null ? "" : line.cell(at).text().strip();
    }

    private void problem(Line line, String column, Reason reason) {
        var at = Objects.requireNonNull(columns.get(column));
        problems.add(new CellProblem(
                line.number(),
                at,
                Objects.requireNonNull(heads).cell(at).text(),
                line.cell(at).text(),
                reason));
    }
}
