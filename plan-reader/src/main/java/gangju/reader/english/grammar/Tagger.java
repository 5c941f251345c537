package gangju.reader.english.grammar;

import gangju.reader.english.grammar.Word.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;

/** Parts a sentence into words and tags them with the model of OpenNLP, which is loaded with the first English text. */
final class Tagger {
    private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";
    private static final Pattern WORD = Pattern.compile(
            "\\d[\\d,.]*\\d|\\d|['’]s\\b|[A-Za-z](?:\\.[A-Za-z])+\\.|[\\p{L}][\\p{L}\\d]*(?:[-‐’'](?!s\\b)[\\p{L}\\d]+)*|[^\\s\\p{L}\\d]");

    private static final Pattern PAST = Pattern.compile(
            "rose|fell|grew|spent|met|built|made|held|saw|came|led|became|began|went|brought|sold|took|gave|found|stood|lost|kept|bought|won|ran|told|said|paid");

    private static final Pattern BOTH = Pattern.compile(
            "increase|decrease|cut|lower|rise|decline|drop|fall|plant|train|fund|fill|ban|double|triple|halve|store|host|pilot|review|update|design|support|change|limit|cap|test|house|supply|source|power|water|heat|cover|grow|open|close|release|sign|name|list|visit|count|hire|buy|staff|match|award|grant|offer|launch|ship|process|screen|treat|shift|switch|swap|repair|permit|equip|stock");

    private static final Pattern DEEDS = Pattern.compile(
            "reduce|improve|achieve|ensure|expand|install|create|build|provide|maintain|enhance|establish|develop|deliver|add|remove|replace|restore|protect|preserve|prevent|require|identify|convert|connect|complete|construct|retrofit|ban|acquire|adopt|implement|introduce|eliminate|divert|generate|attract|recruit|hire|raise|reach|keep|save|make|bring|set|publish|secure|serve");

    private Tagger() {}

    private static final class Loaded {
        private static final POSModel MODEL_OF_WORDS = load();

        private static POSModel load() {
            try (var stream = Objects.requireNonNull(Tagger.class.getResourceAsStream(MODEL), MODEL)) {
                return new POSModel(stream);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static List<Word> words(String sentence) {
        var places = new ArrayList<int[]>();
        var words = new ArrayList<String>();
        var word = WORD.matcher(sentence);
        while (word.find()) {
            places.add(new int[] {word.start(), word.end()});
            words.add(word.group());
        }
        // a tagger keeps state between calls, the model does not
        var tags = new POSTaggerME(Loaded.MODEL_OF_WORDS, POSTagFormat.UD).tag(words.toArray(String[]::new));
        var tagged = new ArrayList<Word>();
        for (int i = 0; i < tags.length; i++) {
            var lower = words.get(i).toLowerCase(Locale.ROOT);
            var part = part(tags[i], lower);
            boolean noun = part == Part.VERB
                    && i > 0
                    && (isNounOf(tagged.get(i - 1), lower)
                            || isNeeds(tagged.get(i - 1), lower, i + 1 < tags.length ? words.get(i + 1) : ""));
            boolean verb = part == Part.NOUN && isCommand(tagged, lower, i + 1 < tags.length ? words.get(i + 1) : "");
            tagged.add(new Word(places.get(i)[0], places.get(i)[1], lower, noun ? Part.NOUN : verb ? Part.VERB : part));
        }
        return List.copyOf(tagged);
    }

    /** energy use, waste transport: the plain form of a verb behind a noun that is one only. */
    private static boolean isNounOf(Word before, String verb) {
        return before.is(Part.NOUN)
                && !before.lower().endsWith("s")
                && !verb.matches(".*(?:ed|ing|s)")
                && !PAST.matcher(verb).matches();
    }

    /** Increase by 5 %, fill 50 gaps: a noun's form that opens a clause and acts on what follows. */
    private static boolean isCommand(List<Word> before, String word, String next) {
        boolean opens = before.isEmpty()
                || before.getLast().lower().matches("[,;:•●*–-]|to|and")
                        && !(before.getLast().lower().equals("and")
                                && before.size() > 1
                                && !before.get(before.size() - 2).is(Part.VERB));
        return opens && DEEDS.matcher(word).matches() && !next.matches("of|on|in|for|to|and|or|is|was")
                || opens
                        && BOTH.matcher(word).matches()
                        && (next.matches("by|from|the|an?|at|up|all|our|its|their|about|over|more")
                                || Character.isDigit(next.isEmpty() ? ' ' : next.charAt(0)));
    }

    /** the energy needs met by wind. */
    private static boolean isNeeds(Word before, String verb, String next) {
        return before.is(Part.NOUN)
                && verb.endsWith("s")
                && (next.endsWith("ed") || PAST.matcher(next).matches());
    }

    private static Part part(String tag, String lower) {
        if (!Character.isLetterOrDigit(lower.charAt(0))) {
            return Part.MARK;
        }
        return switch (tag) {
            case "NOUN", "PROPN" -> Part.NOUN;
            case "VERB" -> Part.VERB;
            case "AUX" -> Part.AUXILIARY;
            case "ADJ" -> Part.ADJECTIVE;
            case "ADV" -> Part.ADVERB;
            case "NUM" -> Part.NUMBER;
            case "DET" -> Part.DETERMINER;
            case "ADP", "SCONJ" -> Part.PREPOSITION;
            case "PART" -> Part.PARTICLE;
            case "PRON" -> Part.PRONOUN;
            case "CCONJ" -> Part.AND;
            case "PUNCT", "SYM" -> lower.indexOf('-') > 0 ? Part.ADJECTIVE : Part.OTHER;
            default -> Part.OTHER;
        };
    }
}
