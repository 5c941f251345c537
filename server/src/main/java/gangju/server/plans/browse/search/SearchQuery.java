package gangju.server.plans.browse.search;

import gangju.server.plans.FoldedWords;

/**
 * What a reader looks for.
 *
 * @param text as typed
 */
record SearchQuery(String text, FoldedWords words) {
    static SearchQuery parse(String typed) {
        var stripped = typed.strip();
        var text = stripped.substring(0, Math.min(FoldedWords.LONGEST, stripped.length()));
        return new SearchQuery(text, FoldedWords.parse(text));
    }

    Highlight highlight(String found) {
        return Highlight.of(found, words.words().getFirst().key());
    }
}
