package gangju.server.plans.draft;

import gangju.server.plans.FoldedText;

/** Folded sentence, label and section path of an item, by which a later reading finds it again. */
public record ItemKeys(String sentence, String label, String path) {
    static ItemKeys of(String quote, String label, String path) {
        return new ItemKeys(FoldedText.keyOf(quote), FoldedText.keyOf(label), path);
    }
}
