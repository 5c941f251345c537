package gangju.server.plans.review;

import org.jspecify.annotations.Nullable;

/**
 * Where an item is marked in the text: targets, statements and projects at their words, tasks at their title.
 *
 * @param level of a heading
 */
public record Mark(
        long id,
        String kind,
        int no,
        int start,
        int end,
        String state,
        boolean doubtful,
        @Nullable Integer level) {}
