package gangju.cli;

import gangju.model.OutlineNode;
import gangju.model.OutlineNode.Kind;
import gangju.model.Reading;
import gangju.model.Span;
import gangju.reader.compare.Comparison;
import gangju.reader.compare.Difference;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A comparison in words: the answer, and for copies of one plan the aligned outline and every difference. */
final class ComparisonSummary {
    private static final int LONGEST = 80;

    private final Messages messages;
    private final int most;
    private final StringBuilder text = new StringBuilder();

    /** @param most differences to show */
    ComparisonSummary(Messages messages, int most) {
        this.messages = messages;
        this.most = most;
    }

    String of(Comparison comparison, Reading first, Reading second) {
        answer(comparison);
        if (comparison.isSamePlan()) {
            outline(comparison, first, second);
            differences(comparison.differences());
        }
        return text.toString();
    }

    private void answer(Comparison comparison) {
        line(messages.text(
                comparison.isSamePlan() ? "compare.same" : "compare.other",
                comparison.sureness(),
                comparison.shared()));
        line(messages.text(
                "compare.counts",
                comparison.headings().size(),
                comparison.first().headings(),
                comparison.second().headings(),
                comparison.paragraphs().size(),
                comparison.first().paragraphs(),
                comparison.second().paragraphs()));
    }

    /** Headings of the first, each with its partner where that reads otherwise, then those of the second alone. */
    private void outline(Comparison comparison, Reading first, Reading second) {
        line("");
        line(messages.text("compare.outline"));
        Map<Span, Comparison.Pair> pairs = new HashMap<>();
        Set<Span> partners = new HashSet<>();
        for (Comparison.Pair pair : comparison.headings()) {
            pairs.put(pair.first(), pair);
            partners.add(pair.second());
        }
        headings(first).forEach(node -> heading(node, pairs.get(node.span()), second.text()));
        headings(second).stream()
                .filter(node -> !partners.contains(node.span()))
                .forEach(node -> line("  + " + indented(node)));
    }

    private static List<OutlineNode> headings(Reading reading) {
        return reading.outline().stream()
                .filter(node -> node.kind() != Kind.HEAD)
                .toList();
    }

    private void heading(OutlineNode node, Comparison.@Nullable Pair pair, String other) {
        if (pair == null) {
            line("  - " + indented(node));
        } else if (pair.likeness() == 100) {
            line("  = " + indented(node));
        } else {
            line("  ~ " + indented(node) + "  |  " + pair.second().of(other));
        }
    }

    private static String indented(OutlineNode node) {
        return "  ".repeat(node.level() - 1) + (node.number() == null ? "" : node.number()) + node.title();
    }

    private void differences(List<Difference> differences) {
        line("");
        if (differences.isEmpty()) {
            line(messages.text("compare.none"));
            return;
        }
        line(messages.text("compare.differences", differences.size()));
        differences.stream().limit(most).forEach(this::difference);
        if (differences.size() > most) {
            line(messages.text("compare.more", differences.size() - most));
        }
    }

    private void difference(Difference difference) {
        switch (difference.kind()) {
            case ONLY_FIRST -> line("  - " + shortened(difference.firstText()));
            case ONLY_SECOND -> line("  + " + shortened(difference.secondText()));
            case CHANGED ->
                line("  ~ " + shortened(difference.firstText()) + "  |  " + shortened(difference.secondText()));
        }
    }

    private static String shortened(String words) {
        var oneLine = words.replace('\n', ' ').strip();
        return oneLine.length() <= LONGEST ? oneLine : oneLine.substring(0, LONGEST) + "…";
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
