package gangju.server.plans.browse.view;

import gangju.model.Span;
import gangju.server.plans.ItemKind;
import gangju.server.plans.browse.PlanItem;
import gangju.server.plans.browse.PlanOutline;
import gangju.server.plans.browse.PlanOutline.Heading;
import gangju.server.plans.browse.PlanText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lines of the document with its headings told apart and the items that were read from them marked. */
public final class MarkedText {
    private final long plan;
    private final Wording wording;
    private final List<Heading> headings;
    private final List<PlanItem> items;

    private MarkedText(long plan, Wording wording, List<Heading> headings, List<PlanItem> items) {
        this.plan = plan;
        this.wording = wording;
        this.headings = headings;
        this.items = items;
    }

    /**
     * @param headings in the order of the text
     * @param items in the order of the text
     */
    public static MarkedText of(PlanContext context, PlanOutline outline, List<PlanItem> items) {
        return new MarkedText(context.plan(), context.wording(), outline.all(), items);
    }

    /**
     * A stretch of a line.
     *
     * @param href of the item that was read from it, null for plain text
     * @param look of the mark: empty, {@code on}, {@code out}, {@code doubt}, {@code head}
     * @param title what it was read as
     */
    public record Piece(String text, @Nullable String href, String look, String title) {}

    /**
     * A line.
     *
     * @param ordinal of the line in the document
     * @param anchors of the headings in it
     * @param depth of the heading that the whole line is, 0 for running text
     * @param tasks that start in it
     */
    public record Line(int ordinal, List<String> anchors, int depth, List<Piece> pieces, List<Piece> tasks) {
        public Line {
            anchors = List.copyOf(anchors);
            pieces = List.copyOf(pieces);
            tasks = List.copyOf(tasks);
        }
    }

    public List<Line> lines(List<PlanText.Line> lines) {
        return lines.stream().map(this::line).toList();
    }

    private Line line(PlanText.Line line) {
        var within = headings.stream()
                .filter(heading -> startsIn(line, heading.node().span()))
                .toList();
        var whole = within.stream().filter(heading -> fills(line, heading)).findFirst();
        return new Line(
                line.ordinal(),
                within.stream().map(heading -> "n" + heading.item()).toList(),
                whole.map(Heading::depth).orElse(0),
                pieces(line, whole.isPresent() ? List.of() : within),
                tasks(line));
    }

    private List<Piece> tasks(PlanText.Line line) {
        return items.stream()
                .filter(item -> item.kind() == ItemKind.TASK && item.span() != null && startsIn(line, item.span()))
                .map(item -> new Piece(item.label(), href(item), item.checked() ? "" : "doubt", item.label()))
                .toList();
    }

    private List<Piece> pieces(PlanText.Line line, List<Heading> heads) {
        var text = strippedText(line);
        var from = line.span().start() + line.text().indexOf(text);
        var pieces = new ArrayList<Piece>();
        var at = 0;
        for (var mark : marks(line, heads)) {
            var start = Math.clamp(mark.span().start() - from, at, text.length());
            var end = Math.clamp(mark.span().end() - from, start, text.length());
            if (end > start) {
                addPlain(pieces, text.substring(at, start));
                pieces.add(new Piece(text.substring(start, end), mark.href(), mark.look(), mark.title()));
                at = end;
            }
        }
        addPlain(pieces, text.substring(at));
        return pieces;
    }

    private static void addPlain(List<Piece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, null, "", ""));
        }
    }

    /** Targets before numbers before projects where they overlap, then in the order of the text. */
    private List<Mark> marks(PlanText.Line line, List<Heading> heads) {
        var chosen = new ArrayList<Mark>();
        items.stream()
                .filter(item -> item.kind() != ItemKind.TASK && item.span() != null && startsIn(line, item.span()))
                .sorted(Comparator.comparing(PlanItem::kind))
                .flatMap(item -> mark(item).stream())
                .filter(mark -> chosen.stream().noneMatch(other -> other.span().overlaps(mark.span())))
                .forEach(chosen::add);
        heads.stream()
                .map(head -> new Mark(head.node().span(), null, "head", ""))
                .filter(mark -> chosen.stream().noneMatch(other -> other.span().overlaps(mark.span())))
                .forEach(chosen::add);
        chosen.sort(Comparator.comparing(Mark::span));
        return chosen;
    }

    private Optional<Mark> mark(PlanItem item) {
        var span = item.span();
        if (span == null || span.length() == 0) {
            return Optional.empty();
        }
        var look = item.kind() == ItemKind.STATEMENT ? "out" : "";
        var title = wording.name("kind", item.kind()) + wording.say("browse.colon") + item.label();
        return Optional.of(new Mark(span, href(item), item.checked() ? look : "doubt", title));
    }

    private String href(PlanItem item) {
        return "/plans/" + plan + "/items/" + item.id();
    }

    private static boolean startsIn(PlanText.Line line, Span span) {
        return span.start() >= line.span().start() && span.start() < line.span().end();
    }

    private static boolean fills(PlanText.Line line, Heading heading) {
        return heading.node().span().length() >= strippedText(line).length();
    }

    private static String strippedText(PlanText.Line line) {
        return line.text().strip().replaceAll("^[\\s\u3000]+|[\\s\u3000]+$", "");
    }

    private record Mark(Span span, @Nullable String href, String look, String title) {}
}
