package gangju.cli;

import gangju.model.Finding;
import gangju.model.Metadata;
import gangju.model.OutlineNode;
import gangju.model.OutlineNode.Kind;
import gangju.model.PartialDate;
import gangju.model.Reading;
import gangju.model.SourceFile;
import gangju.model.Target;
import gangju.model.Task;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A reading on one screen or two: what it is, how much was read, its outline, its targets in words, what to look at.
 */
final class ReadingSummary {
    private static final BigDecimal SURE = new BigDecimal("0.7");
    private static final int PERCENT = 100;

    private final Messages messages;
    private final PromiseWords words;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> sections = new HashMap<>();

    ReadingSummary(Messages messages) {
        this.messages = messages;
        this.words = new PromiseWords(messages);
    }

    String of(Reading reading) {
        reading.outline().forEach(node -> sections.put(node.id(), node.title()));
        about(reading);
        counts(reading);
        outline(reading);
        targets(reading);
        bodies(reading);
        findings(reading);
        return text.toString();
    }

    private void about(Reading reading) {
        var metadata = reading.metadata();
        line(metadata.title() == null ? messages.text("summary.untitled") : metadata.title());
        field("summary.issuers", metadata.issuers().isEmpty() ? null : String.join("、", metadata.issuers()));
        field("summary.number", metadata.documentNumber());
        dates(metadata);
        field("summary.addressees", metadata.addressees().isEmpty() ? null : String.join("、", metadata.addressees()));
        field("summary.related", metadata.relatedPlans().isEmpty() ? null : String.join("、", metadata.relatedPlans()));
        var source = reading.source();
        var charset = source.charset();
        line(
                charset == null
                        ? messages.text("summary.binary", source.file(), kind(source), source.characters())
                        : messages.text("summary.file", source.file(), kind(source), charset, source.characters()));
    }

    /** As people call the format; one without a name here by its media type. */
    private String kind(SourceFile source) {
        return messages.find("type." + source.mediaType()).orElse(source.mediaType());
    }

    private void dates(Metadata metadata) {
        field("summary.written", date(metadata.written()));
        field("summary.published", date(metadata.published()));
        field("summary.effective", date(metadata.effective()));
        field("summary.expires", date(metadata.expires()));
        var period = metadata.period();
        field("summary.period", period == null ? null : period.start() + "—" + period.end());
        field("summary.horizon", date(metadata.horizon()));
    }

    private void counts(Reading reading) {
        line("");
        line(messages.text(
                "summary.counts",
                count(reading, Kind.CHAPTER),
                count(reading, Kind.SECTION),
                count(reading, Kind.HEAD),
                reading.targets().size(),
                reading.statements().size(),
                reading.tasks().size(),
                reading.projects().size(),
                reading.findings().size()));
    }

    private static long count(Reading reading, Kind kind) {
        return reading.outline().stream().filter(node -> node.kind() == kind).count();
    }

    private void outline(Reading reading) {
        heading("summary.outline");
        for (OutlineNode node : reading.outline()) {
            if (node.kind() != Kind.HEAD && node.level() <= 2) {
                var number = node.number() == null ? "" : node.number();
                line("  ".repeat(node.level()) + number + node.title());
            }
        }
    }

    private void targets(Reading reading) {
        heading("summary.targets", reading.targets().size());
        reading.targets().stream()
                .sorted(Comparator.comparing(ReadingSummary::isSure).thenComparing(Target::span))
                .forEach(this::target);
    }

    private void target(Target target) {
        line("  " + (isSure(target) ? "  " : "? ")
                + target.indicator() + messages.text("summary.colon") + words.demand(target)
                + messages.text("summary.comma") + words.when(target) + marks(target) + section(target.section()));
        if (!isSure(target)) {
            line("      " + messages.text("summary.doubt", percent(target.confidence()), target.quote()));
        }
    }

    private String marks(Target target) {
        var marks = target.strength() == null
                ? ""
                : messages.text("summary." + target.strength().name());
        return target.striving() ? marks + messages.text("summary.striving") : marks;
    }

    private String section(@Nullable String id) {
        return id == null ? "" : "  [" + id + " " + sections.getOrDefault(id, "") + "]";
    }

    private void bodies(Reading reading) {
        var named = reading.tasks().stream()
                .filter(task -> !task.bodies().isEmpty())
                .toList();
        if (named.isEmpty()) {
            return;
        }
        heading("summary.bodies", named.size());
        for (Task task : named) {
            var names = task.bodies().stream().map(Task.Body::name).collect(Collectors.joining("、"));
            line("    " + task.title() + messages.text("summary.colon") + names);
        }
    }

    private void findings(Reading reading) {
        heading("summary.findings", reading.findings().size());
        reading.findings().stream()
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .forEach(finding -> line("  " + sign(finding) + " " + finding.message()));
    }

    private static String sign(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> "✗";
            case WARNING -> "!";
            case INFO -> "·";
        };
    }

    private static boolean isSure(Target target) {
        return target.confidence().compareTo(SURE) >= 0;
    }

    private static int percent(BigDecimal confidence) {
        return confidence.multiply(BigDecimal.valueOf(PERCENT)).intValue();
    }

    private static @Nullable String date(@Nullable PartialDate date) {
        return date == null ? null : date.toString();
    }

    private void field(String key, @Nullable String value) {
        if (value != null) {
            line(messages.text(key) + messages.text("summary.colon") + value);
        }
    }

    private void heading(String key, Object... arguments) {
        line("");
        line(messages.text(key, arguments));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
