package gangju.reader.item;

import gangju.reader.item.ActionVerbs.Verb;
import gangju.reader.item.Lexicon.Word;

/** How likely a name with its verb is one thing to be built or run; ranks candidates, and means nothing by itself. */
final class ProjectScore {
    private static final Lexicon VAGUE = Lexicon.load("project-vague");
    private static final int NOUN_MADE_OF_BUILDING = 3;

    private ProjectScore() {}

    /** Verb and head weigh most; a name of its own, quotes and a building verb add, praise and abstraction take. */
    static int of(Verb verb, Word head, String after, String modifier) {
        if (isNoName(head.text(), modifier)) {
            return 0;
        }
        var name = modifier + head.text();
        int weight = after.equals("build") ? NOUN_MADE_OF_BUILDING : verb.word().weight();
        int score = 2 * weight + 2 * head.weight();
        score += verb.builds() || after.equals("build") ? 1 : 0;
        score += modifier.length() >= 4 ? 1 : 0;
        score -= modifier.length() > 24 ? 1 : 0;
        score += modifier.contains("“") || modifier.contains("「") ? 2 : 0;
        score -= endsAbstract(name) ? 3 : 0;
        score -= praises(modifier) ? 2 : 0;
        score -= tells(modifier) ? 4 : 0;
        return score;
    }

    /** A quoted term has no head noun to weigh. */
    static int ofQuoted(Verb verb) {
        return 2 * verb.word().weight() + 6;
    }

    private static boolean isNoName(String head, String modifier) {
        return modifier.isEmpty() && head.length() < 4
                || is(modifier, "modifier") && head.length() < 4
                || is(modifier + head, "name");
    }

    private static boolean endsAbstract(String name) {
        var end = VAGUE.before(name, 0, name.length());
        return end != null && end.label().equals("abstract");
    }

    private static boolean praises(String modifier) {
        for (int i = 0; i < modifier.length(); i++) {
            var word = VAGUE.at(modifier, i, modifier.length());
            if (word != null && word.label().equals("praise")) {
                return true;
            }
        }
        return false;
    }

    /** 以A为B, 使A达到B: a clause of its own, not a modifier. */
    private static boolean tells(String modifier) {
        int as = modifier.indexOf('为');
        return as >= 0 && modifier.indexOf('的', as) < 0;
    }

    private static boolean is(String text, String label) {
        var word = VAGUE.exactly(text);
        return word != null && word.label().equals(label);
    }
}
