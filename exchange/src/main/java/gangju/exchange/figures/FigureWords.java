package gangju.exchange.figures;

import gangju.exchange.table.WordTable;
import gangju.indicator.Confidentiality;
import gangju.indicator.ObservationStatus;
import gangju.indicator.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The code lists of a table of figures. */
final class FigureWords {
    static final CodeWords<ObservationStatus> STATUSES = new CodeWords<>(ObservationStatus.class, "statuses.tsv");
    static final CodeWords<Confidentiality> CONFIDENTIALITIES =
            new CodeWords<>(Confidentiality.class, "confidentialities.tsv");
    static final CodeWords<Source.Grade> GRADES = new CodeWords<>(Source.Grade.class, "grades.tsv");
    private static final Map<String, List<String>> ROW_KINDS = rowKinds();
    private static final Map<String, ObservationStatus> MISSING = missing();

    private FigureWords() {}

    /** What becomes of a row of a kind: {@code FIGURE} with a status, or {@code ASIDE} with a reason. */
    static Optional<List<String>> rowKind(String text) {
        return Optional.ofNullable(ROW_KINDS.get(WordTable.fold(text)));
    }

    /** The status that a word in place of a value means. */
    static Optional<ObservationStatus> missing(String value) {
        return Optional.ofNullable(MISSING.get(WordTable.fold(value)));
    }

    private static Map<String, List<String>> rowKinds() {
        var kinds = new HashMap<String, List<String>>();
        for (var cells : WordTable.load(FigureWords.class, "row-kinds.tsv")) {
            cells.stream().skip(2).forEach(word -> kinds.put(WordTable.fold(word), cells.subList(0, 2)));
        }
        return Map.copyOf(kinds);
    }

    private static Map<String, ObservationStatus> missing() {
        var words = new HashMap<String, ObservationStatus>();
        for (var cells : WordTable.load(FigureWords.class, "missing.tsv")) {
            var status = ObservationStatus.valueOf(cells.getFirst());
            cells.stream().skip(1).forEach(word -> words.put(WordTable.fold(word), status));
        }
        return Map.copyOf(words);
    }
}
