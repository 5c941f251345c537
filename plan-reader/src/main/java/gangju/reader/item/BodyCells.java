package gangju.reader.item;

import gangju.model.Span;
import gangju.model.Task.Body.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the bodies that a cell of a table names: in lines, in a list, with labels, or with the leading one marked. */
public final class BodyCells {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern LEADS =
            Pattern.compile("[(\\[](?:牵头|主办|主责|总牵头|牵头单位|lead)[)\\]]", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENGLISH_MARK =
            Pattern.compile(",? as well as |[,;/]|(?<!\\b(?:for|of|and|the|&) ?)\\n(?! ?[a-z])| and | & |\\(|\\)");
    private static final Pattern NOBODY = Pattern.compile("[-—–/\\\\.…无\\s]*|(?i:n/?a|none|tb[acd])");
    /** What the cell says instead of naming anybody. */
    private static final Pattern OPEN = Pattern.compile(
            "^(?:required|encouraged|to be (?:determined|confirmed)|not applicable|various|unknown|others?\\b|as (?:needed|required|appropriate))",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ASIDE =
            Pattern.compile("^(?:lead|support(?:ed by)?|with|the) ", Pattern.CASE_INSENSITIVE);

    private final String folded;
    private final Span cell;
    private final List<NamedBody> found = new ArrayList<>();

    private BodyCells(String folded, Span cell) {
        this.folded = folded;
        this.cell = cell;
    }

    /** @param role of the bodies of the column, where the cell says nothing else */
    public static List<NamedBody> in(String folded, Span cell, Role role) {
        var words = cell.of(folded);
        if (NOBODY.matcher(words).matches()) {
            return List.of();
        }
        var cells = new BodyCells(folded, cell);
        if (!HAN.matcher(words).find()) {
            cells.english(role);
        } else {
            cells.chinese(role);
        }
        return List.copyOf(cells.found);
    }

    private void chinese(Role role) {
        boolean marked = LEADS.matcher(cell.of(folded)).find();
        for (var line : lines()) {
            if (Bodies.isList(folded, line)) {
                found.addAll(Bodies.in(folded, line));
            } else {
                for (var body : Bodies.listed(folded, line, marked ? Role.SUPPORT : role)) {
                    found.add(marked ? marked(body) : body);
                }
            }
        }
    }

    /** 市科委（牵头）: the others of the cell support. */
    private NamedBody marked(NamedBody body) {
        var lead = LEADS.matcher(folded).region(body.span().start(), body.span().end());
        return lead.find() && lead.start() > body.span().start()
                ? new NamedBody(Role.LEAD, new Span(body.span().start(), lead.start()), body.goesOn())
                : body;
    }

    /** Lines, and parts at semicolons; a name that a line end cuts is one. */
    private List<Span> lines() {
        var lines = new ArrayList<Span>();
        int start = cell.start();
        for (int i = cell.start(); i <= cell.end(); i++) {
            boolean ends = i == cell.end() || "\n;。".indexOf(folded.charAt(i)) >= 0;
            if (ends && !(i < cell.end() && folded.charAt(i) == '\n' && isCut(start, i))) {
                add(lines, start, i);
                start = i + 1;
            }
        }
        return lines;
    }

    private boolean isCut(int start, int end) {
        int name = end;
        while (name > start && "、,".indexOf(folded.charAt(name - 1)) < 0) {
            name--;
        }
        var last = folded.substring(name, end).strip();
        int next = folded.indexOf('\n', end + 1);
        int stop = next < 0 || next > cell.end() ? cell.end() : next;
        var following = folded.substring(end + 1, stop).strip();
        int mark = following.indexOf('、');
        var first = mark < 0 ? following : following.substring(0, mark);
        return !last.isEmpty() && !BodyNames.isBody(last) && !first.isEmpty() && BodyNames.isBody(last + first);
    }

    private static void add(List<Span> lines, int start, int end) {
        if (end > start) {
            lines.add(new Span(start, end));
        }
    }

    private void english(Role role) {
        boolean marked = LEADS.matcher(cell.of(folded)).find();
        var mark = ENGLISH_MARK.matcher(folded).region(cell.start(), cell.end());
        int start = cell.start();
        while (mark.find()) {
            name(start, mark.start(), marked ? Role.SUPPORT : role);
            start = mark.end();
        }
        name(start, cell.end(), marked ? Role.SUPPORT : role);
    }

    private void name(int from, int to, Role role) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(folded.charAt(start))) {
            start++;
        }
        while (end > start && (Character.isWhitespace(folded.charAt(end - 1)) || folded.charAt(end - 1) == '.')) {
            end--;
        }
        var words = folded.substring(start, end);
        if (words.equalsIgnoreCase("lead") && !found.isEmpty()) {
            var last = found.removeLast();
            found.add(new NamedBody(Role.LEAD, last.span(), false));
            return;
        }
        var aside = ASIDE.matcher(words);
        start += aside.find() ? aside.end() : 0;
        if (end - start >= 2 && !OPEN.matcher(words).find()) {
            found.add(new NamedBody(role, new Span(start, end), false));
        }
    }
}
