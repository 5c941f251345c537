package gangju.reader.outline;

import gangju.reader.script.Folding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Plans that a plan names as its basis or its neighbour. */
final class RelatedPlans {
    private static final Pattern QUOTED = Pattern.compile("《([^《》]{4,80})》");
    private static final Pattern PLAN = Pattern.compile("(?:规划|纲要|计划|战略|行动方案)(?:\\([^()]{1,30}\\))?$");
    private static final Pattern BASIS = Pattern.compile("依据|根据|按照|衔接|落实");
    private static final Pattern MADE = Pattern.compile("编制|制定|衔接");
    /** 和 parts two plans only where one has ended. */
    private static final Pattern APART = Pattern.compile("[、,，;；]|(?<=[划劃要略画畫)）])(?:和|及|与|與|以及)");

    private static final Pattern BEFORE = Pattern.compile("^(?:.{0,6}(?:依据|根据|按照|依據|根據)|和|及|与|與|以及)");
    private static final Pattern TITLED = Pattern.compile("《[^《》]{0,80}》");
    private static final Pattern AFTER = Pattern.compile("(?:编制|编订|制定|編制|編訂|制訂).{0,4}$");
    private static final Pattern YEARS = Pattern.compile("[(（][^()（）]{1,30}[)）]$");
    private static final int FEWEST = 8;

    private RelatedPlans() {}

    static List<String> find(List<Passage> passages, String title) {
        var found = new LinkedHashMap<String, String>();
        for (var passage : passages) {
            quoted(passage, found);
            if (passage.folded().length() < 2000
                    && BASIS.matcher(passage.folded()).find()) {
                unquoted(passage, found);
            }
        }
        var own = withoutYears(title);
        found.values().removeIf(name -> withoutYears(name).equals(own));
        return List.copyOf(found.values());
    }

    /** A plan names itself with and without its years. */
    private static String withoutYears(String title) {
        return Folding.key(YEARS.matcher(title).replaceFirst(""));
    }

    private static void quoted(Passage passage, LinkedHashMap<String, String> found) {
        var match = QUOTED.matcher(passage.folded());
        while (match.find()) {
            if (PLAN.matcher(match.group(1)).find()) {
                var name = passage.text().substring(match.start(1), match.end(1));
                found.putIfAbsent(Folding.key(name), name);
            }
        }
    }

    /** Names without 《》 in the sentence that says what the plan is based on. */
    private static void unquoted(Passage passage, LinkedHashMap<String, String> found) {
        int start = 0;
        var folded = passage.folded();
        while (start < folded.length()) {
            int end = folded.indexOf('。', start);
            end = end < 0 ? folded.length() : end;
            var sentence = folded.substring(start, end);
            if (BASIS.matcher(sentence).find() && MADE.matcher(sentence).find() && sentence.startsWith("本", 0)) {
                names(passage.text().substring(start, end)).forEach(name -> found.putIfAbsent(Folding.key(name), name));
            }
            start = end + 1;
        }
    }

    private static Stream<String> names(String sentence) {
        return APART.splitAsStream(TITLED.matcher(sentence).replaceAll("、"))
                .map(name ->
                        AFTER.matcher(BEFORE.matcher(name).replaceFirst("")).replaceFirst(""))
                .map(String::strip)
                .filter(name -> name.length() >= FEWEST
                        && PLAN.matcher(Folding.characters(name)).find());
    }
}
