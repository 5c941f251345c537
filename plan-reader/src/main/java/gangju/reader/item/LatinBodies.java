package gangju.reader.item;

import gangju.model.Span;
import gangju.model.Task.Body.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the bodies that an English paragraph names behind a label: Lead: Parks Department; Partners: Schools. */
final class LatinBodies {
    private static final Pattern LABEL = Pattern.compile(
            "(?<![\\w-])(?:(?<lead>(?:Lead(?:ing)?(?: (?:agency|agencies|department|departments|organi[sz]ations?|entity|body|office|partner|role|responsibility))?s?|Responsible(?: (?:party|parties|department|departments|agency|agencies|body|bodies|organi[sz]ations?|offices?|entity|entities|for delivery))?|Responsibility|Owner|Accountable(?: body)?|Led by|Implementing (?:agency|agencies|department|body)|Implementer|Coordinating (?:agency|department|body)|Delivered by|Who))"
                    + "|(?<support>(?:Support(?:ing)?(?: (?:agency|agencies|departments?|partners?|organi[sz]ations?|bodies|roles?))?|Supported by|(?:Key |Implementation |Delivery |Potential |Community |Implementing )?Partners?(?: agencies| organi[sz]ations)?|In partnership with|Contributors?|Collaborators?|Working with|Stakeholders)))"
                    + "(?:\\(s\\))?\\*{0,2} ?[:–]\\*{0,2} ?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern END = Pattern.compile(
            "[.;|\\n)](?:\\s|$|\\))|;|\\||(?<![\\w-])(?:timeline|time ?frame|timescale|due|deadline|cost|funding|status|metric|kpi|indicator|target|when|by when|completion|budget)(?: date)? ?:",
            Pattern.CASE_INSENSITIVE);

    private LatinBodies() {}

    static List<NamedBody> in(String folded, Span paragraph) {
        var bodies = new ArrayList<NamedBody>();
        var label = LABEL.matcher(folded).region(paragraph.start(), paragraph.end());
        while (label.find()) {
            var role = label.group("lead") == null ? Role.SUPPORT : Role.LEAD;
            int end = end(folded, label.end(), paragraph.end());
            if (end > label.end()) {
                bodies.addAll(BodyCells.in(folded, new Span(label.end(), end), role));
            }
            label.region(end, paragraph.end());
        }
        return bodies;
    }

    /** Whether a paragraph begins with such a label. */
    static boolean isList(String folded, Span paragraph) {
        return LABEL.matcher(folded).region(paragraph.start(), paragraph.end()).lookingAt();
    }

    private static int end(String folded, int from, int limit) {
        var mark = END.matcher(folded).region(from, limit);
        int end = mark.find() ? mark.start() : limit;
        var next = LABEL.matcher(folded).region(from, end);
        return next.find() ? next.start() : end;
    }
}
