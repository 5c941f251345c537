package gangju.server.supervision.rules.pages;

import gangju.server.pages.Messages;
import gangju.server.pages.Option;
import gangju.server.supervision.rules.Rule;
import gangju.server.supervision.rules.Rule.Terms;
import java.util.List;
import java.util.stream.Stream;

/** Rules in the words of one language. */
record RuleWords(Messages words) {
    /** When it finds what, and what comes of it. */
    String says(Terms terms) {
        return words.get(
                "notices.rule.says",
                words.get(
                        "notices.rule.when." + terms.kind().code(),
                        terms.days(),
                        words.get("notices.rule.severity." + terms.severity())),
                words.get(terms.issues() ? "notices.rule.issues" : "notices.rule.proposes"),
                terms.term());
    }

    /** Whether its notices go out by themselves. */
    String way(Terms terms) {
        return words.get(terms.issues() ? "notices.rule.way.issues" : "notices.rule.way.proposes");
    }

    List<Option> kinds() {
        return Rule.KINDS.stream()
                .sorted()
                .map(kind -> new Option(kind.code(), words.get("notices.rule.kind." + kind.code())))
                .toList();
    }

    List<Option> severities() {
        return Stream.of("3", "2", "1")
                .map(level -> new Option(level, words.get("notices.rule.severity." + level)))
                .toList();
    }

    List<Option> ways() {
        return List.of(
                new Option("false", words.get("notices.rule.way.proposes")),
                new Option("true", words.get("notices.rule.way.issues")));
    }
}
