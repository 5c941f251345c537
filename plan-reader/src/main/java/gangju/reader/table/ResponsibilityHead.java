package gangju.reader.table;

import gangju.model.Task.Body.Role;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The head of a table that says who does what by when.
 *
 * @param rows at the top that are head
 * @param task column of the tasks' names, -1 where there is only what they hold
 * @param content column of what is to be done, -1 where there are only names
 * @param due column, -1 where there is none
 */
record ResponsibilityHead(int rows, int task, int content, int due, List<Bodies> bodies) {
    private static final int MOST_ROWS = 4;
    private static final Pattern LEAD = found("牵头|主责|主办|承办|lead|accountable");
    private static final Pattern RESPONSIBLE =
            found("(?:责任|负责|实施|落实|主管|建设|指导)(?:单位|部门|主体|处室|科室|股室)|^单位$|分工|responsib|owner|delivered by|who");
    /** A part of the body that another column names. */
    private static final Pattern OFFICE = found("处室|科室|股室|经办");

    private static final Pattern SUPPORT = found("配合|协办|协同|参与|参加|支持单位|协助|partner|support|assist|contribut");
    private static final Pattern PERSON = found("责任人|联系人|领导|电话|person|contact|officer");
    private static final Pattern DUE =
            found("时限|时间|期限|节点|进度|due|deadline|time ?(?:line|frame|scale)|when|completion|target date|^date$|^year$");
    private static final Pattern GROUP = found("类别|分类|类型|领域|板块|方面|^序号?$|编号|^no\\.?$|^#$|category|theme|pillar|^ref");
    private static final Pattern CONTENT =
            found("内容|举措|措施|要求|具体|分解|细化|目标|detail|description|content|steps?$|deliverable|output");
    private static final Pattern TASK = found(
            "任务|事项|工作|行动|项目|工程|举措|措施|内容|action|task|initiative|activit|measure|project|commitment|strateg|milestone");

    ResponsibilityHead {
        bodies = List.copyOf(bodies);
    }

    /** A column of bodies and what they do, unless their cells say otherwise. */
    record Bodies(int column, Role role) {}

    private static Pattern found(String part) {
        return Pattern.compile(part, Pattern.CASE_INSENSITIVE);
    }

    static @Nullable ResponsibilityHead of(Sheet sheet) {
        var tried = new LinkedHashSet<Integer>();
        tried.add(sheet.table().headRows());
        for (int rows = 1; rows <= MOST_ROWS; rows++) {
            tried.add(rows);
        }
        for (int rows : tried) {
            if (rows > 0 && rows < sheet.rows()) {
                var head = read(sheet, rows);
                if (head != null) {
                    return head;
                }
            }
        }
        return null;
    }

    private static @Nullable ResponsibilityHead read(Sheet sheet, int rows) {
        var tasks = new ArrayList<Integer>();
        var bodies = new ArrayList<Bodies>();
        var offices = new ArrayList<Integer>();
        int due = -1;
        boolean led = leads(sheet, rows);
        for (int c = 0; c < sheet.columns(); c++) {
            var own = words(sheet, rows, c);
            if (own.isEmpty() || own.length() > 30 || PERSON.matcher(own).find()) {
                continue;
            }
            var role = role(own, led);
            if (role != null) {
                bodies.add(new Bodies(c, role));
                if (OFFICE.matcher(own).find()) {
                    offices.add(c);
                }
            } else if (DUE.matcher(own).find() && due < 0) {
                due = c;
            } else if (!GROUP.matcher(own).find()
                    && (TASK.matcher(own).find() || CONTENT.matcher(own).find())) {
                tasks.add(c);
            }
        }
        if (bodies.size() > offices.size()) {
            bodies.removeIf(column -> offices.contains(column.column()));
        }
        return tasks.isEmpty() || bodies.isEmpty() ? null : ordered(sheet, rows, tasks, due, bodies);
    }

    private static ResponsibilityHead ordered(
            Sheet sheet, int rows, List<Integer> tasks, int due, List<Bodies> bodies) {
        int first = tasks.getFirst();
        int content = tasks.size() == 1 ? -1 : tasks.get(1);
        boolean only = content < 0
                && CONTENT.matcher(words(sheet, rows, first)).find()
                && !words(sheet, rows, first).contains("任务");
        return new ResponsibilityHead(rows, only ? -1 : first, only ? first : content, due, bodies);
    }

    private static boolean leads(Sheet sheet, int rows) {
        for (int c = 0; c < sheet.columns(); c++) {
            if (LEAD.matcher(words(sheet, rows, c)).find()) {
                return true;
            }
        }
        return false;
    }

    /** 责任单位 lead where no other column does. */
    private static @Nullable Role role(String own, boolean led) {
        if (SUPPORT.matcher(own).find() && !own.contains("牵头")) {
            return Role.SUPPORT;
        }
        if (LEAD.matcher(own).find()) {
            return Role.LEAD;
        }
        if (RESPONSIBLE.matcher(own).find()) {
            return led ? Role.SUPPORT : Role.LEAD;
        }
        return null;
    }

    /** Of the lowest head cell above a column, with what stands above it where that is a group of columns. */
    private static String words(Sheet sheet, int rows, int column) {
        var words = new LinkedHashSet<String>();
        for (int r = 0; r < rows; r++) {
            int id = sheet.at(r, column);
            if (id != Sheet.NONE && sheet.colspan(id) < sheet.columns()) {
                words.add(sheet.lower(id));
            }
        }
        return String.join("", words);
    }
}
