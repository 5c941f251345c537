package gangju.model;

import org.jspecify.annotations.Nullable;

/**
 * A heading of the plan.
 *
 * @param id place in the tree, local to the reading: {@code 3.2}, {@code 3.2.1}
 * @param number as written ({@code （二）}), null for headings without one
 * @param parent id of the node above, null at the top
 * @param span of the whole heading with its number
 * @param raw the same place in the decoded file, null where the file is no text
 * @param page of a paged source, from 1
 */
public record OutlineNode(
        String id,
        int level,
        @Nullable String number,
        String title,
        @Nullable String parent,
        Kind kind,
        @Nullable Role role,
        Span span,
        @Nullable Span raw,
        @Nullable Integer page) {

    /** Chapters and sections are numbered or marked headings; a head is a sentence that labels its paragraph. */
    public enum Kind {
        CHAPTER,
        SECTION,
        HEAD
    }

    /** What the text below the heading does in the plan. */
    public enum Role {
        TASK,
        GOAL,
        PRINCIPLE,
        ACHIEVEMENT
    }
}
