package gangju.reader.gold;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.model.Project;
import gangju.model.Reading;
import gangju.reader.ReadingException;
import gangju.reader.script.Folding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Projects and mechanisms against the list that a careful person made; floors, and the precision of a judged sample.
 */
class SystemsGoldTest {
    private static final Pattern ROW = Pattern.compile("\\| [ABC]\\d+ \\|[^|]*\\|[^|]*\\| ([^|]+) \\|.*");
    private static final int ROWS = 143;
    private static final int MOST = 300;
    private static final int SAMPLE = 50;
    private static final long SEED = 20260701L;

    @ParameterizedTest
    @ValueSource(strings = {Corpus.SIMPLIFIED, Corpus.TRADITIONAL})
    void findsFourOfFiveSystemsInAtMostThreeHundredItems(String path) throws ReadingException {
        var rows = rows();
        var reading = Corpus.reading(path);
        var spans = reading.projects().stream()
                .map(project -> Folding.key(project.span().of(reading.text())))
                .toList();

        long found = rows.stream()
                .filter(row -> spans.stream().anyMatch(span -> 2 * common(row, span) >= row.length()))
                .count();

        System.out.printf("systems in %s: %d items, recall %d of %d%n", path, spans.size(), found, rows.size());
        assertThat(rows).hasSize(ROWS);
        assertThat(spans).hasSizeLessThanOrEqualTo(MOST);
        assertThat((double) found / rows.size()).isGreaterThanOrEqualTo(0.80);
    }

    /** Each judged item that is still returned counts; the judgements are of a drawn sample, made by hand. */
    @Test
    void namesMostlyThingsThatThePlanBuildsOrRuns() throws ReadingException {
        var reading = Corpus.reading(Corpus.SIMPLIFIED);
        var judged = judgements();
        var returned = reading.projects().stream()
                .map(project -> judged.get(hash(reading, project)))
                .filter(Objects::nonNull)
                .toList();

        long right = returned.stream().filter(judgement -> judgement).count();

        System.out.printf("systems judged by hand: %d right of %d%n", right, returned.size());
        assertThat(returned).hasSizeGreaterThanOrEqualTo(SAMPLE * 3 / 5);
        assertThat((double) right / returned.size()).isGreaterThanOrEqualTo(0.75);
    }

    /** Prints the sample to judge when asked: {@code -DjudgeSystems=true}. */
    @Test
    void drawsTheSameSampleEachTime() throws ReadingException {
        var reading = Corpus.reading(Corpus.SIMPLIFIED);

        var sample = sample(reading);

        assertThat(sample).hasSize(SAMPLE).isEqualTo(sample(Corpus.reading(Corpus.SIMPLIFIED)));
        if (Boolean.getBoolean("judgeSystems")) {
            sample.forEach(project -> System.out.printf(
                    "%s\t%s\t%s\t%s%n",
                    hash(reading, project),
                    project.kind(),
                    project.name(),
                    project.span().of(reading.text())));
        }
    }

    private static List<Project> sample(Reading reading) {
        var projects = new ArrayList<>(reading.projects());
        Collections.shuffle(projects, new Random(SEED));
        return projects.subList(0, Math.min(SAMPLE, projects.size()));
    }

    /** The quoted texts, folded. */
    private static List<String> rows() {
        var table = new String(Corpus.bytes("gold/systems.md"), StandardCharsets.UTF_8);
        return table.lines()
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .map(row -> Folding.key(row.group(1)))
                .toList();
    }

    /** Length of the longest stretch that two texts have in common. */
    private static int common(String first, String second) {
        var lengths = new int[second.length() + 1];
        int longest = 0;
        for (int i = 0; i < first.length(); i++) {
            int diagonal = 0;
            for (int k = 0; k < second.length(); k++) {
                int above = lengths[k + 1];
                lengths[k + 1] = first.charAt(i) == second.charAt(k) ? diagonal + 1 : 0;
                longest = Math.max(longest, lengths[k + 1]);
                diagonal = above;
            }
        }
        return longest;
    }

    private static String hash(Reading reading, Project project) {
        var key = Folding.key(project.name()) + "|" + Folding.key(project.span().of(reading.text()));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, 6));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Boolean> judgements() {
        var judged = new HashMap<String, Boolean>();
        try (var in = SystemsGoldTest.class.getResourceAsStream("systems-judged.tsv")) {
            new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(fields -> judged.put(fields[0], fields[1].equals("right")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return judged;
    }
}
