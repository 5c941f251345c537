package gangju.server.execution.pages;

import gangju.model.PartialDate;
import gangju.server.pages.DateWords;

/** A due date as people write it. */
final class DueWords {
    private DueWords() {}

    /** @param due 2025, 2025-06 or 2025-06-30; empty where there is none */
    static String of(DateWords words, String due) {
        return due.isEmpty() ? "" : words.of(PartialDate.parse(due));
    }
}
