package gangju.reader.table;

import gangju.model.Origin;
import gangju.model.PartialDate;
import gangju.model.Span;
import gangju.model.Task;
import gangju.reader.item.BodyCells;
import gangju.reader.outline.Outline;
import gangju.reader.statement.Sentences;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a responsibility table into tasks. */
final class ResponsibilityRows {
    private static final Pattern LABEL = Pattern.compile(
            "^(?:\\d{1,2}(?:\\.\\d{1,2}){1,2}[.、]?\\s+(?=\\p{L})|\\(?\\d{1,3}\\)|\\d{1,3}[.、)](?!\\d)|[(（][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|[①-⑳])\\s*");
    private static final Pattern NOTE = Pattern.compile("^(?:注|备注|说明|note)s?[:：]", Pattern.CASE_INSENSITIVE);
    private static final Pattern LEAD_END = Pattern.compile("[。；;：:\\n]");
    private static final int LONGEST_TITLE = 80;
    private static final String LATER = "";

    private final Sheet sheet;
    private final ResponsibilityHead head;
    private final Outline outline;
    private final Ties ties;
    private final String folded;
    private final @Nullable String section;

    ResponsibilityRows(
            Sheet sheet, ResponsibilityHead head, Outline outline, Ties ties, String folded, @Nullable String section) {
        this.sheet = sheet;
        this.head = head;
        this.outline = outline;
        this.ties = ties;
        this.folded = folded;
        this.section = section;
    }

    List<Task> tasks(Timeline timeline) {
        var tasks = new ArrayList<Task>();
        for (int r = head.rows(); r < sheet.rows(); r++) {
            if (sheet.filled(r).size() > 1) {
                var task = task(r, timeline);
                if (task != null) {
                    tasks.add(task);
                }
            }
        }
        return tasks;
    }

    private @Nullable Task task(int row, Timeline timeline) {
        int named = cell(row, head.task());
        int content = cell(row, head.content());
        int first = named == Sheet.NONE ? content : named;
        if (first == Sheet.NONE || NOTE.matcher(sheet.words(first)).find()) {
            return null;
        }
        int done = content == Sheet.NONE ? first : content;
        var title = title(first);
        var span = sheet.span(row, 0, sheet.columns());
        return title.isEmpty()
                ? null
                : new Task(
                        LATER,
                        ties.section(title, section),
                        title,
                        actions(sheet.span(done)),
                        bodies(row),
                        due(row, timeline),
                        Origin.TABLE,
                        span,
                        outline.source().text().raw(span));
    }

    /** The cell with words at a place below the head; none where the head itself reaches down or repeats. */
    private int cell(int row, int column) {
        int id = sheet.at(row, column);
        boolean head = id == Sheet.NONE
                || sheet.row(id) < this.head.rows()
                || sheet.words(id).isEmpty()
                || sheet.words(id).equals(sheet.words(sheet.at(this.head.rows() - 1, column)));
        return head ? Sheet.NONE : id;
    }

    private String title(int id) {
        var words = tidy(sheet.written(id));
        var label = LABEL.matcher(words);
        var title = label.find() && label.end() < words.length() ? words.substring(label.end()) : words;
        var end = LEAD_END.matcher(title);
        boolean cut = head.task() < 0 || title.length() > LONGEST_TITLE || title.endsWith("。");
        return cut && end.find() && end.start() > 0 ? title.substring(0, end.start()) : title;
    }

    private static String tidy(String written) {
        return written.replaceAll("(?<=[\\p{IsHan}，。；：、）》”])\\s+|\\s+(?=\\p{IsHan})", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Each sentence of each line. */
    private List<Task.Action> actions(Span cell) {
        var actions = new ArrayList<Task.Action>();
        int start = cell.start();
        for (int i = cell.start(); i <= cell.end(); i++) {
            if (i == cell.end() || folded.charAt(i) == '\n') {
                for (var span : Sentences.split(outline.text(), new Span(start, i))) {
                    actions.add(new Task.Action(span.of(outline.text()), span));
                }
                start = i + 1;
            }
        }
        return actions;
    }

    private List<Task.Body> bodies(int row) {
        var bodies = new LinkedHashMap<String, Task.Body>();
        for (var column : head.bodies()) {
            int id = cell(row, column.column());
            if (id == Sheet.NONE) {
                continue;
            }
            boolean merged = isOverLeadAndSupport(row, id);
            for (var body : BodyCells.in(folded, sheet.span(id), column.role())) {
                var name = tidy(body.span().of(outline.text()));
                var role = merged && !bodies.isEmpty() ? Task.Body.Role.SUPPORT : body.role();
                bodies.putIfAbsent(name, new Task.Body(name, role));
            }
        }
        return List.copyOf(bodies.values());
    }

    /** One cell for those who lead and those who support: the first leads. */
    private boolean isOverLeadAndSupport(int row, int id) {
        return head.bodies().stream()
                        .filter(column -> sheet.at(row, column.column()) == id)
                        .map(ResponsibilityHead.Bodies::role)
                        .distinct()
                        .count()
                > 1;
    }

    private @Nullable PartialDate due(int row, Timeline timeline) {
        int id = cell(row, head.due());
        return id == Sheet.NONE ? null : DateCell.read(sheet.words(id), timeline);
    }
}
