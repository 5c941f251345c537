package gangju.reader.statement;

import gangju.model.Span;
import gangju.reader.statement.Quantity.Form;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which words of a clause name the indicator of a number.
 *
 * @param suffix key of the word that completes the name, or null
 * @param share whether the number is the part of a whole that has or does something
 * @param attributive whether the number only describes the noun after it
 * @param follows whether the name stands after the number
 */
record Naming(List<Span> name, @Nullable String suffix, boolean share, boolean attributive, boolean follows) {
    private static final Words VERBS = Words.read("verbs.tsv");
    private static final Words MAKE = VERBS.having("make");
    private static final String EACH = "均都";

    static Naming of(String text, Quantity quantity, Frame frame, Subject subject, Span noun) {
        if (quantity.form() == Form.MAGNITUDE) {
            return magnitude(text, frame, subject, noun);
        }
        int each = each(text, quantity, noun);
        if (each > 0 && (subject.isEmpty() || subject.endsInVerb())) {
            var name = List.of(new Span(noun.start(), each), new Span(afterEach(text, each, noun), noun.end()));
            return new Naming(name, null, true, false, true);
        }
        boolean follows = noun.length() > 0 && (subject.isEmpty() || subject.endsInVerb());
        if (noun.length() > 1
                && !subject.isEmpty()
                && quantity.kind() == UnitKind.COUNT
                && text.charAt(subject.parts().getLast().end() - 1) == '的') {
            var whole = new ArrayList<>(subject.parts());
            whole.add(noun);
            return new Naming(List.copyOf(whole), suffix(text, quantity, frame, whole), false, false, true);
        }
        boolean isShare = noun.length() > 0 && quantity.kind() == UnitKind.PERCENT && quantity.form() != Form.ENTIRE;
        var name = follows || isShare ? joined(text, subject, noun) : fromStrongVerb(text, frame, subject);
        if (frame.growthWord() != null) {
            name.add(frame.growthWord());
        }
        boolean attributive = !follows && !isShare && isDescribed(text, frame, noun);
        attributive |= follows && subject.isEmpty() && !isShare && isBoundOnly(frame);
        return new Naming(List.copyOf(name), suffix(text, quantity, frame, name), isShare, attributive, follows);
    }

    /** 在新城筹建人才公寓: what is brought about begins with the verb. */
    private static ArrayList<Span> fromStrongVerb(String text, Frame frame, Subject subject) {
        var name = new ArrayList<>(subject.parts());
        int verb = frame.isExplicit() && frame.verb() != Frame.Verb.NONE ? -1 : subject.strongVerb(text);
        if (verb >= 0 && !isOfPeople(text, name.getLast().start(), verb)) {
            name.set(name.size() - 1, new Span(verb, name.getLast().end()));
        }
        return name;
    }

    /** 城镇新增就业: whose jobs they are belongs to the name. */
    private static boolean isOfPeople(String text, int start, int verb) {
        return verb - start == 2 && List.of("城镇", "农村", "城乡").contains(text.substring(start, verb));
    }

    private static boolean isDescribed(String text, Frame frame, Span noun) {
        return noun.length() > 1 && text.charAt(noun.start() - 1) == '的' && frame.right() <= noun.start();
    }

    private static boolean isBoundOnly(Frame frame) {
        return frame.verb() == Frame.Verb.NONE && (frame.bound() == Frame.Bound.GE || frame.bound() == Frame.Bound.LE);
    }

    /** 十六个分园均有…: where 均 stands in the noun, or -1. */
    private static int each(String text, Quantity quantity, Span noun) {
        if (quantity.kind() != UnitKind.COUNT && quantity.kind() != UnitKind.HOUSEHOLDS) {
            return -1;
        }
        for (int i = noun.start() + 1; i < noun.end() - 1; i++) {
            if (EACH.indexOf(text.charAt(i)) >= 0 || text.startsWith("全部", i)) {
                return "年人户亩地平".indexOf(text.charAt(i - 1)) < 0 ? i : -1;
            }
        }
        return -1;
    }

    private static int afterEach(String text, int each, Span noun) {
        int next = EACH.indexOf(text.charAt(each)) >= 0 ? each + 1 : each + 2;
        return Math.min(next, noun.end());
    }

    private static ArrayList<Span> joined(String text, Subject subject, Span noun) {
        var name = new ArrayList<Span>();
        if (!subject.isEmpty() && !subject.isHaving(text)) {
            var last = subject.parts().getLast();
            var verb = MAKE.endingAt(text, last.start(), last.end());
            if (verb != null && last.length() > verb.length() + 6) {
                name.add(new Span(last.end() - verb.length(), last.end()));
            } else {
                name.addAll(subject.parts());
            }
        }
        name.add(noun);
        return name;
    }

    private static Naming magnitude(String text, Frame frame, Subject subject, Span noun) {
        boolean listed = frame.left() > 0 && "、和及与".indexOf(text.charAt(frame.left() - 1)) >= 0;
        var owner = subject.isEmpty() || listed
                ? null
                : withoutVerbs(text, subject.parts().getLast());
        var name = new ArrayList<Span>();
        if (owner != null && !subject.endsInVerb()) {
            name.add(owner);
        } else if (!listed && subject.endsInVerb()) {
            name.addAll(doer(text, subject));
        }
        if (noun.length() > 0) {
            name.add(noun);
        }
        boolean measured = Subject.isMeasurable(text, name);
        boolean owned = owner != null && !subject.endsInVerb() && noun.length() > 0;
        return new Naming(List.copyOf(name), measured ? null : owned ? "AMOUNT" : "MAGNITUDE", false, false, true);
    }

    /** 网络具备千万级接入能力: the network whose ability it is. */
    private static List<Span> doer(String text, Subject subject) {
        var last = subject.parts().getLast();
        int end = last.end();
        for (var verb = MAKE.endingAt(text, last.start(), end);
                verb != null;
                verb = MAKE.endingAt(text, last.start(), end)) {
            end -= verb.length();
        }
        boolean opensWithVerb = VERBS.at(text, last.start(), end) != null;
        return end > last.start() + 1 && !opensWithVerb ? List.of(new Span(last.start(), end)) : List.of();
    }

    private static @Nullable Span withoutVerbs(String text, Span part) {
        int start = part.start();
        var words = part.of(text);
        int cut = part.start() + Math.max(words.lastIndexOf('、'), words.lastIndexOf('和'));
        start = Math.max(start, cut + 1);
        for (var verb = VERBS.at(text, start, part.end()); verb != null; verb = VERBS.at(text, start, part.end())) {
            start += verb.length();
        }
        return start < part.end() ? new Span(start, part.end()) : null;
    }

    private static @Nullable String suffix(String text, Quantity quantity, Frame frame, List<Span> name) {
        if (name.isEmpty() || frame.growthWord() != null || Subject.isMeasurable(text, name)) {
            return null;
        }
        if (quantity.form() == Form.ENTIRE) {
            return "ENTIRE";
        }
        return switch (quantity.kind()) {
            case COUNT, HOUSEHOLDS, PEOPLE, AREA, LENGTH -> quantity.kind().name();
            case PERCENT ->
                text.substring(name.getLast().start(), name.getLast().end()).contains("占") ? "SHARE" : null;
            default -> null;
        };
    }
}
