package gangju.reader.accuracy;

import static java.nio.charset.StandardCharsets.UTF_8;

import gangju.reader.PlanReader;
import gangju.reader.ReadingException;
import gangju.reader.accuracy.Texts.Known;
import gangju.reader.accuracy.Texts.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Writes what was measured as a page, real texts and own ones in separate tables. */
final class AccuracyPage {
    private static final String HEAD = "| %s | precision | recall | F1 | cases |%n|---|---:|---:|---:|---:|%n";
    private static final String MISSING = "not here, last measured: ";
    private final StringBuilder page = new StringBuilder();
    private final Map<String, String> before;

    /** @param last the page as it stands; what can't be measured again keeps its row, marked */
    AccuracyPage(String last) {
        before = rows(last);
    }

    private static Map<String, String> rows(String page) {
        var rows = new TreeMap<String, String>();
        page.lines().filter(line -> line.startsWith("| `")).forEach(line -> {
            int name = line.indexOf('`', 3);
            rows.put(line.substring(3, name), line);
        });
        return rows;
    }

    static Measured measure(Text text) throws ReadingException {
        return Measured.of(new PlanReader().read(text.bytes(), text.name()), text.facts());
    }

    String of(List<Text> own, List<Known> known, Map<String, Path> files) throws IOException, ReadingException {
        page.append(new String(Texts.class.getResourceAsStream("page-head.md").readAllBytes(), UTF_8));
        var real = new ArrayList<Text>();
        for (var each : known) {
            var file = files.get(each.sha256());
            if (file != null) {
                real.add(new Text(
                        each.name(), each.kind(), each.address(), Files.readAllBytes(file), Texts.facts(each)));
            }
        }
        page.append("## Real texts\n\n");
        summary(real);
        page.append(
                "### Each real text\n\n| text | kind | targets F1 | outline F1 | address | SHA-256 |\n|---|---|---:|---:|---|---|\n");
        for (var each : known) {
            row(
                    each,
                    real.stream()
                            .filter(text -> text.name().equals(each.name()))
                            .toList());
        }
        page.append("\n## Own and generated texts\n\n");
        summary(own);
        page.append(
                "### Each own text\n\n| text | source | targets F1 | outline F1 | bodies F1 |\n|---|---|---:|---:|---:|\n");
        for (var text : own) {
            var measured = measure(text);
            page.append("| %s | %s | %s | %s | %s |%n"
                    .formatted(
                            text.name(),
                            text.source(),
                            f1(measured.targets()),
                            f1(measured.outline()),
                            f1(measured.bodies())));
        }
        page.append('\n')
                .append(new String(
                        Texts.class.getResourceAsStream("page-tail.md").readAllBytes(), UTF_8));
        return page.toString();
    }

    private void row(Known known, List<Text> here) throws ReadingException {
        if (here.isEmpty()) {
            var last = before.get(known.name());
            page.append(
                    last == null
                            ? "| `" + known.name() + "` | " + known.kind() + " | not here, never measured | | "
                                    + known.address() + " | `" + known.sha256() + "` |"
                            : marked(last));
            page.append('\n');
            return;
        }
        var measured = measure(here.getFirst());
        page.append("| `%s` | %s | %s | %s | %s | `%s` |%n"
                .formatted(
                        known.name(),
                        known.kind(),
                        targets(measured.targets(), here.getFirst().facts()),
                        f1(measured.outline()),
                        known.address(),
                        known.sha256()));
    }

    private static String targets(Score score, Facts facts) {
        if (score.wanted() == 0) {
            return facts.unjudged().contains("targets") ? "—" : score.read() + " false";
        }
        return f1(score);
    }

    private static String marked(String row) {
        if (row.contains(MISSING)) {
            return row;
        }
        var cells = row.split("\\|");
        cells[3] = " " + MISSING + cells[3].strip() + " ";
        return String.join("|", cells) + "|";
    }

    private void summary(List<Text> texts) throws ReadingException {
        table("targets by kind of document", texts, text -> text.kind(), Measured::targets);
        table("outline by kind of document", texts, text -> text.kind(), Measured::outline);
        constructions(texts);
        table("rows of indicator tables", texts, text -> "every cell right", Measured::rows);
        table("responsible bodies with their roles", texts, text -> "all", Measured::bodies);
    }

    private void table(String title, List<Text> texts, Function<Text, String> group, Function<Measured, Score> what)
            throws ReadingException {
        var scores = new TreeMap<String, Score>();
        for (var text : texts) {
            scores.merge(group.apply(text), what.apply(measure(text)), Score::plus);
        }
        write(title, scores);
    }

    /** Of targets with a number; none: what was read and is no target. */
    private void constructions(List<Text> texts) throws ReadingException {
        var scores = new LinkedHashMap<String, Score>();
        for (var text : texts) {
            measure(text).constructions().forEach((kind, score) -> scores.merge(kind, score, Score::plus));
        }
        write("targets by construction", new TreeMap<>(scores));
    }

    private void write(String title, Map<String, Score> scores) {
        page.append(HEAD.formatted(title));
        scores.forEach((name, score) -> page.append("| %s | %s |%n".formatted(name, score.cells())));
        page.append('\n');
    }

    private static String f1(Score score) {
        return score.wanted() + score.read() == 0 ? "—" : "%.3f".formatted(score.f1());
    }
}
