package gangju.reader.outline;

import gangju.model.OutlineNode.Role;
import gangju.reader.script.Folding;
import org.jspecify.annotations.Nullable;

/** What the text below a heading does, told from the words of section titles in {@code roles.tsv}. */
final class Roles {
    private static final int LONGEST = 16;
    private static final int SHORT = 8;
    private static final Vocabulary WORDS = Vocabulary.load("roles.tsv");

    private Roles() {}

    /**
     * The heading's own role, else the one it inherits; a chapter of its own is a task unless its title says otherwise.
     */
    static @Nullable Role of(String title, @Nullable Role inherited, boolean top) {
        var folded = Folding.characters(title);
        boolean latin = folded.chars().noneMatch(c -> c >= 0x2E80);
        return switch (latin ? LatinRoles.of(folded) : own(folded)) {
            case "achievement" -> Role.ACHIEVEMENT;
            case "principle" -> Role.PRINCIPLE;
            case "goal" -> Role.GOAL;
            case "task" -> Role.TASK;
            case "" -> top ? Role.TASK : inherited;
            default -> null;
        };
    }

    private static String own(String folded) {
        if (startsWith(folded, "action")) {
            return "task";
        }
        if (folded.endsWith("回顾") || folded.endsWith("回顾和总结")) {
            return "achievement";
        }
        boolean noun = startsWith(folded, "noun");
        if (folded.length() > (noun ? SHORT : LONGEST)) {
            return noun ? "task" : "";
        }
        var found = "";
        for (var word : WORDS.words()) {
            if (!word.meaning().equals("action") && !word.meaning().equals("noun") && says(folded, word.text())) {
                if (!found.isEmpty() && !found.equals(word.meaning())) {
                    return "context";
                }
                found = word.meaning();
            }
        }
        return found;
    }

    /** At the end of the title, or before 和 and the like; 分解目标任务 is not about goals. */
    private static boolean says(String folded, String word) {
        for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
            int end = at + word.length();
            if (end == folded.length() || "与和及、,(".indexOf(folded.charAt(end)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(String folded, String meaning) {
        return WORDS.words().stream()
                .anyMatch(word -> word.meaning().equals(meaning) && folded.startsWith(word.text()));
    }
}
