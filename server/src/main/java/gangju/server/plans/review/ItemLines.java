package gangju.server.plans.review;

import gangju.server.pages.Messages;
import gangju.server.plans.ItemContent;
import gangju.server.plans.ItemKind;
import gangju.server.plans.ItemWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says items in a line each, in the language of the page. */
final class ItemLines {
    private final Messages words;
    private final ItemWords items;

    private ItemLines(Messages words) {
        this.words = words;
        this.items = new ItemWords(words);
    }

    static List<ItemLine> of(List<ReviewItem> items, Messages words) {
        var lines = new ItemLines(words);
        return items.stream().map(lines::line).toList();
    }

    private ItemLine line(ReviewItem item) {
        var content =
                ItemContent.parse(item.content(), ItemKind.parse(item.kind()).type());
        return new ItemLine(item, items.summary(content), why(item));
    }

    private @Nullable String why(ReviewItem item) {
        if (item.reread() != null && !item.reread().equals("new")) {
            return words.get("review.why." + item.reread());
        }
        if (!item.isOpen() || item.doubt() == null) {
            return null;
        }
        var confidence = item.confidence() == null ? BigDecimal.ZERO : item.confidence();
        return words.get(
                "review.why." + item.doubt().substring(1),
                confidence.setScale(2, RoundingMode.HALF_UP).toPlainString());
    }
}
