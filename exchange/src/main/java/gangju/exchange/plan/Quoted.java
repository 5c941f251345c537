package gangju.exchange.plan;

import gangju.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a plan's workbook was read from.
 *
 * @param quote null where the whole sentence is meant
 */
record Quoted(
        OutlineRows.@Nullable Row section,
        String sentence,
        @Nullable String quote) {
    /** A row that has neither sentence nor quote is its own source. */
    static <F extends Enum<F>> Quoted of(RowCells<F> cells, OutlineRows.@Nullable Row section, F quote, F sentence) {
        var words = cells.text(quote);
        var whole = cells.text(sentence);
        var told = whole == null ? words : whole;
        return new Quoted(section, told == null ? cells.whole() : told, words);
    }

    @Nullable
    String sectionId() {
        return section == null ? null : section.id();
    }

    Span in(WrittenText text) {
        return quote == null ? text.sentence(sentence) : text.quote(sentence, quote);
    }
}
