package gangju.reader.statement;

import gangju.model.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the words around a number make of it.
 *
 * @param left where the words before the number begin, and its subject ends
 * @param right where the words after the number end
 * @param dates mentioned among them, the nearest first
 * @param growthWord 年均增长, which stays in the indicator's name
 */
record Frame(
        Verb verb,
        Bound bound,
        Set<Cue> cues,
        int left,
        int right,
        List<DateMention> dates,
        @Nullable Span growthWord) {
    private static final Words BEFORE = Words.read("before.tsv");
    private static final Words YEARLY = BEFORE.having("yearly");
    private static final Words AFTER = Words.read("after.tsv");
    private static final Words COMPARED = Words.read("signs.tsv").having("compared");

    enum Verb {
        NONE,
        REACH,
        MAINTAIN,
        CEILING,
        INCREASE,
        DECREASE,
        EQUAL
    }

    enum Bound {
        NONE,
        GE,
        GT,
        LE,
        LT,
        ABOUT
    }

    enum Cue {
        STRIVING,
        CUMULATIVE,
        YEARLY,
        GROWTH,
        PAST,
        EACH,
        COMPARED
    }

    boolean isExplicit() {
        return (verb != Verb.NONE && verb != Verb.EQUAL) || bound != Bound.NONE || cues.contains(Cue.GROWTH);
    }

    /** The same with what the words mean that open the clause: 力争, 累计, 每年, 至少. */
    Frame opened(Set<String> openers, boolean least) {
        var all = EnumSet.noneOf(Cue.class);
        all.addAll(cues);
        for (String opener : openers) {
            var effect = BEFORE.all().contains(opener) ? BEFORE.attribute(opener) : "";
            switch (effect) {
                case "striving", "cumulative", "yearly" -> all.add(Cue.valueOf(effect.toUpperCase(Locale.ROOT)));
                default -> {}
            }
        }
        return new Frame(verb, least && bound == Bound.NONE ? Bound.GE : bound, all, left, right, dates, growthWord);
    }

    /** The same with what the name says of a growth: 年均增速 is meant for each year, whatever stands around it. */
    Frame ofGrowth(String text, List<Span> name) {
        boolean yearly = name.stream().anyMatch(part -> YEARLY.find(text, part.start(), part.end()) >= 0);
        if (!yearly) {
            return this;
        }
        var all = EnumSet.of(Cue.YEARLY);
        all.addAll(cues);
        return new Frame(verb, bound, all, left, right, dates, growthWord);
    }

    static Frame around(String text, Span room, Quantity quantity, List<DateMention> dates) {
        var walk = new Walk(text, room, dates);
        walk.right(quantity.span().end());
        walk.nounFollows = walk.isNounNext();
        walk.countsNouns = quantity.kind() == UnitKind.COUNT && walk.nounFollows;
        walk.left(quantity.span().start());
        if (quantity.more() && walk.bound == Bound.NONE) {
            walk.bound = Bound.GT;
        }
        return new Frame(walk.verb, walk.bound, walk.cues, walk.start, walk.end, walk.found, walk.growthWord);
    }

    /** Where 均, 将 and other words without weight begin that end at a place. */
    static int beforeFillers(String text, int from, int end) {
        int start = end;
        for (var word = BEFORE.endingAt(text, from, start); word != null; word = BEFORE.endingAt(text, from, start)) {
            if (!BEFORE.attribute(word).equals("skip")) {
                break;
            }
            start -= word.length();
        }
        return start;
    }

    /** Walks from the number outwards, as long as it finds words that it knows. */
    private static final class Walk {
        private final String text;
        private final Span room;
        private final List<DateMention> dates;
        private final List<DateMention> found = new ArrayList<>();
        private final Set<Cue> cues = EnumSet.noneOf(Cue.class);
        private Verb verb = Verb.NONE;
        private Bound bound = Bound.NONE;
        private @Nullable Span growthWord;
        private int start;
        private int end;
        private boolean countsNouns;
        private boolean nounFollows;

        Walk(String text, Span room, List<DateMention> dates) {
            this.text = text;
            this.room = room;
            this.dates = dates;
        }

        /** 突破10项技术 brings about, 突破10项 passes a mark. */
        boolean isNounNext() {
            return end + 1 < room.end() && "、,;和及与的(".indexOf(text.charAt(end)) < 0;
        }

        void left(int from) {
            start = from;
            while (start > room.start() && (takesDate() || takesComparison() || takesWord())) {
                continue;
            }
        }

        private boolean takesDate() {
            int at = text.charAt(start - 1) == '的' ? start - 1 : start;
            for (DateMention date : dates) {
                if (date.span().end() == at && date.span().start() >= room.start()) {
                    found.add(date);
                    start = date.span().start();
                    return true;
                }
            }
            return false;
        }

        private boolean takesComparison() {
            boolean of = text.charAt(start - 1) == '的';
            var word = COMPARED.endingAt(text, room.start(), of ? start - 1 : start);
            if (word == null) {
                return false;
            }
            int before = (of ? start - 1 : start) - word.length();
            boolean against = before > room.start() && "较比".indexOf(text.charAt(before - 1)) >= 0;
            if (!against && !of) {
                return false;
            }
            cues.add(Cue.COMPARED);
            start = against ? before - 1 : before;
            return true;
        }

        private boolean takesWord() {
            var word = ofYear(BEFORE.endingAt(text, lastDate(), start));
            boolean brought = countsNouns && "突破".equals(word) || nounFollows && "完成".equals(word);
            if (word == null || brought || BEFORE.attribute(word).equals("stop")) {
                return false;
            }
            for (String effect : BEFORE.attribute(word).split("-")) {
                apply(effect, word);
            }
            start -= word.length();
            return true;
        }

        /** 年增长 of 比上年增长 is 增长. */
        private @Nullable String ofYear(@Nullable String word) {
            int before = word == null ? -1 : start - word.length() - 1;
            boolean named = word != null
                    && word.startsWith("年")
                    && !word.startsWith("年均")
                    && before >= room.start()
                    && "上去前今当".indexOf(text.charAt(before)) >= 0;
            return named && word != null ? BEFORE.endingAt(text, start - word.length() + 1, start) : word;
        }

        /** Where the nearest date ends, as 年 of a year is no part of a word. */
        private int lastDate() {
            int last = room.start();
            for (DateMention date : dates) {
                last = date.span().end() <= start ? Math.max(last, date.span().end()) : last;
            }
            return last;
        }

        private void apply(String effect, String word) {
            switch (effect) {
                case "reach", "maintain", "ceiling", "equal" -> take(Verb.valueOf(effect.toUpperCase(Locale.ROOT)));
                case "increase", "decrease" -> takeChange(Verb.valueOf(effect.toUpperCase(Locale.ROOT)));
                case "growth", "shrink" -> takeGrowth(effect, word);
                case "skip" -> {}
                case "striving", "cumulative", "yearly", "each", "past", "compared" ->
                    cues.add(Cue.valueOf(effect.toUpperCase(Locale.ROOT)));
                default -> bound(effect);
            }
        }

        private void take(Verb next) {
            if (verb == Verb.NONE || verb == Verb.EQUAL) {
                verb = next;
            }
        }

        private void takeChange(Verb next) {
            if (verb == Verb.NONE || verb == Verb.EQUAL || verb == Verb.REACH) {
                verb = next;
            }
        }

        private void takeGrowth(String effect, String word) {
            cues.add(Cue.GROWTH);
            cues.add(Cue.YEARLY);
            growthWord = new Span(start - word.length(), start);
            if (effect.equals("shrink")) {
                verb = Verb.DECREASE;
            }
        }

        private void bound(String effect) {
            if (bound == Bound.NONE) {
                bound = Bound.valueOf(effect.toUpperCase(Locale.ROOT));
            }
        }

        void right(int from) {
            end = from;
            for (var word = AFTER.at(text, end, room.end()); word != null; word = AFTER.at(text, end, room.end())) {
                if (!AFTER.attribute(word).equals("end")) {
                    bound(AFTER.attribute(word));
                }
                end += word.length();
            }
        }
    }
}
