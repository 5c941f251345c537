package gangju.reader.english;

import gangju.model.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The targets found so far, each once however often the plan says it. */
final class Collected {
    private static final Pattern BARE_ZERO = Pattern.compile(
            "(?:(?:net|zero|net-zero|carbon|climate|neutral|neutrality|carbon-neutral|greenhouse|gas|ghg|emissions?|goals?|targets?|status|by|the) ?)+",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> FILLERS = Set.of("the", "its", "our", "their", "and", "for", "from", "new");
    private static final int BARE = 3;

    private final List<Target> targets = new ArrayList<>();

    List<Target> numbered() {
        var numbered = new ArrayList<Target>();
        targets.forEach(target -> numbered.add(target.withId("T" + (numbered.size() + 1))));
        return numbered;
    }

    /** A plan says its main goals in its summary, in its chapters and in its conclusion. */
    /** @param unnamed whether only a heading names it, so that any earlier one with its number is the same */
    void add(Target target, boolean unnamed) {
        for (int i = 0; i < targets.size(); i++) {
            var earlier = targets.get(i);
            if (isSame(earlier, target, unnamed)) {
                boolean fuller = words(target).size() > words(earlier).size()
                        && words(target).containsAll(words(earlier))
                        && words(earlier).size() < BARE;
                targets.set(i, fuller ? target.alsoAt(earlier) : earlier.alsoAt(target));
                return;
            }
        }
        targets.add(target);
    }

    private static boolean isSame(Target one, Target other, boolean unnamed) {
        return one.operator() == other.operator()
                && one.value() != null
                && other.value() != null
                && one.value().compareTo(other.value()) == 0
                && Objects.equals(one.unit(), other.unit())
                && Objects.equals(one.date(), other.date())
                && (unnamed
                        || words(one).containsAll(words(other))
                        || words(other).containsAll(words(one))
                        || one.value().signum() == 0 && (isBareZero(one) || isBareZero(other)));
    }

    /** Net zero and carbon neutrality are one target of a plan. */
    private static boolean isBareZero(Target target) {
        return BARE_ZERO.matcher(target.indicator()).matches();
    }

    private static Set<String> words(Target target) {
        return Stream.of(target.indicator().toLowerCase(Locale.ROOT).split("\\W+"))
                .filter(word -> word.length() > 2 && !FILLERS.contains(word))
                .collect(Collectors.toSet());
    }
}
