package gangju.server.plans.review;

import gangju.server.plans.FoldedText;
import gangju.server.plans.ItemKind;

/**
 * Which items the page shows.
 *
 * @param tab {@code doubt}, {@code all} or a kind
 * @param query words in label or sentence, empty for all
 * @param body name of a body that a task names, empty for all
 */
record ItemSearch(String tab, String query, String body, int offset) {
    private static final int PAGE = 100;

    /** @throws IllegalArgumentException if there is no such tab */
    ItemSearch {
        if (!tab.equals("doubt") && !tab.equals("all")) {
            ItemKind.parse(tab);
        }
    }

    boolean isDoubtful() {
        return tab.equals("doubt");
    }

    String kind() {
        return isDoubtful() || tab.equals("all") ? "" : tab;
    }

    String key() {
        return FoldedText.keyOf(query);
    }

    int limit() {
        return PAGE;
    }
}
