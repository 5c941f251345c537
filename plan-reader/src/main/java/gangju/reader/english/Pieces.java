package gangju.reader.english;

import gangju.model.Span;
import gangju.reader.statement.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Parts the items of a list that run on in one paragraph or cell: 2030 targets: • this • that. */
final class Pieces {
    private static final Pattern START = Pattern.compile(
            "[•●▪◦○■□➢✓](?=\\s)|(?<=\\s)(?:\\[\\w+\\] )?(?:By )?20\\d\\d (?:targets?|goals?|milestones?|aspirations?|ambitions?|objectives?):|(?<=\\s)[A-Z][a-z]+-term (?:targets?|goals?|aspirations?):");

    private Pieces() {}

    static List<Sentence> of(Sentence sentence, String text) {
        var words = sentence.span().of(text);
        var starts = new ArrayList<Integer>();
        starts.add(0);
        var start = START.matcher(words);
        while (start.find()) {
            starts.add(start.start());
        }
        if (starts.size() == 1) {
            return List.of(sentence);
        }
        starts.add(words.length());
        var pieces = new ArrayList<Sentence>();
        for (int i = 0; i + 1 < starts.size(); i++) {
            var piece = words.substring(starts.get(i), starts.get(i + 1));
            int end = starts.get(i) + piece.stripTrailing().length();
            if (end > starts.get(i)) {
                int at = sentence.span().start();
                pieces.add(new Sentence(sentence.node(), sentence.paragraph(), new Span(at + starts.get(i), at + end)));
            }
        }
        return pieces;
    }
}
