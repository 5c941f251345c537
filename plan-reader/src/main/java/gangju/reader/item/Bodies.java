package gangju.reader.item;

import gangju.model.Span;
import gangju.model.Task.Body.Role;
import gangju.reader.item.Lexicon.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the bodies that a text names for a task: after a label (责任单位：A、B), in brackets (（A牵头，B配合）), and in running text
 * (由A会同B负责). Nobody is named by 牵头 alone.
 */
final class Bodies {
    private static final Lexicon LABELS = Lexicon.load("body-labels");
    private static final Lexicon ROLES = Lexicon.load("body-roles");
    private static final Pattern BRACKETS = Pattern.compile("[(\\[【]([^()\\[\\]【】]{2,200})[)\\]】]");
    private static final String NO_BODIES = "NONE";
    private static final int LONGEST_LIST = 80;
    private static final String LIST_ENDS = "。;)]】\n";

    private final String folded;
    private final List<NamedBody> found = new ArrayList<>();

    private Bodies(String folded) {
        this.folded = folded;
    }

    /** In the order of the text; a body that is named twice comes twice. */
    static List<NamedBody> in(String folded, Span span) {
        if (isLatin(folded, span)) {
            return LatinBodies.in(folded, span);
        }
        var bodies = new Bodies(folded);
        var labelled = bodies.labelled(span);
        if (labelled.isEmpty()) {
            bodies.bracketed(span);
            bodies.running(span);
        }
        return List.copyOf(bodies.found);
    }

    /** Those of a list that stands alone, as in a cell; its parts may give themselves another role. */
    static List<NamedBody> listed(String folded, Span list, Role role) {
        var bodies = new Bodies(folded);
        bodies.roles(list, role);
        return List.copyOf(bodies.found);
    }

    /** Whether a paragraph is nothing but a list of bodies after a label. */
    static boolean isList(String folded, Span paragraph) {
        if (isLatin(folded, paragraph)) {
            return LatinBodies.isList(folded, paragraph);
        }
        int start = paragraph.start();
        while (start < paragraph.end() && "([【 ".indexOf(folded.charAt(start)) >= 0) {
            start++;
        }
        var label = labelAt(start, paragraph.end(), folded);
        return label != null && !label.label().equals(NO_BODIES);
    }

    private static boolean isLatin(String folded, Span span) {
        return span.of(folded).chars().noneMatch(c -> c >= 0x2E80);
    }

    private List<Span> labelled(Span span) {
        var lists = new ArrayList<Span>();
        for (int i = span.start(); i < span.end(); i++) {
            var label = labelAt(i, span.end(), folded);
            if (label != null && !label.label().equals(NO_BODIES)) {
                int start = folded.indexOf(':', i) + 1;
                int end = listEnd(start, span.end());
                roles(new Span(start, end), Role.valueOf(label.label()));
                lists.add(new Span(i, end));
                i = end - 1;
            }
        }
        return lists;
    }

    private static @Nullable Word labelAt(int start, int limit, String folded) {
        var label = LABELS.at(folded, start, limit);
        if (label == null) {
            return null;
        }
        int end = start + label.text().length();
        while (end < limit && "】] ".indexOf(folded.charAt(end)) >= 0) {
            end++;
        }
        return end < limit && folded.charAt(end) == ':' ? label : null;
    }

    private int listEnd(int start, int limit) {
        int end = start;
        while (end < limit && LIST_ENDS.indexOf(folded.charAt(end)) < 0 && labelAt(end, limit, folded) == null) {
            end++;
        }
        return end;
    }

    /** A list after a label; parts of it may give themselves another role: 市科委牵头，市财政局配合. */
    private void roles(Span list, Role role) {
        for (Span part : parts(list)) {
            var phrase = rolePhrase(part);
            if (phrase == null) {
                int with = withAt(part);
                if (with < 0) {
                    add(BodyNames.split(folded, part), role);
                } else {
                    add(BodyNames.split(folded, new Span(part.start(), with)), role);
                    int others = with
                            + Objects.requireNonNull(ROLES.at(folded, with, part.end()))
                                    .text()
                                    .length();
                    add(BodyNames.split(folded, new Span(others, part.end())), Role.SUPPORT);
                }
            } else {
                var names = new Span(part.start(), part.end() - phrase.text().length());
                add(BodyNames.split(folded, names), role(phrase, role == Role.LEAD ? Role.LEAD : Role.SUPPORT));
            }
        }
    }

    /** Where 会同 stands behind a body, or -1. */
    private int withAt(Span part) {
        for (int i = part.start() + 2; i < part.end() - 2; i++) {
            var phrase = roleAt(i, part.end());
            if (phrase != null
                    && phrase.label().equals("WITH")
                    && !BodyNames.splitSurely(folded, new Span(part.start(), i)).isEmpty()) {
                return i;
            }
        }
        return -1;
    }

    /** Parts end at a comma behind a role phrase, for a comma may also part names. */
    private List<Span> parts(Span list) {
        var parts = new ArrayList<Span>();
        int start = list.start();
        for (Span clause : Clauses.in(folded, list)) {
            if (rolePhrase(clause) != null) {
                parts.add(new Span(start, clause.end()));
                start = Math.min(clause.end() + 1, list.end());
            }
        }
        if (start < list.end()) {
            parts.add(new Span(start, list.end()));
        }
        return parts;
    }

    private @Nullable Word rolePhrase(Span part) {
        var phrase = ROLES.before(folded, part.start(), part.end());
        return phrase == null || phrase.label().equals("WITH") ? null : phrase;
    }

    private void bracketed(Span span) {
        var brackets = BRACKETS.matcher(folded).region(span.start(), span.end());
        while (brackets.find()) {
            var content = new Span(brackets.start(1), brackets.end(1));
            for (Span part : parts(content)) {
                var phrase = rolePhrase(part);
                if (phrase != null) {
                    governed(new Span(part.start(), part.end() - phrase.text().length()), phrase, false);
                } else if (closesSentence(brackets.end(), span.end())) {
                    add(BodyNames.splitSurely(folded, part), Role.LEAD);
                }
            }
        }
    }

    private boolean closesSentence(int end, int limit) {
        return end >= limit || "。;\n".indexOf(folded.charAt(end)) >= 0;
    }

    private void running(Span span) {
        for (Span clause : Clauses.in(folded, span)) {
            var sentence = beforeBracket(clause);
            int start = sentence.start();
            if (sentence.length() == 0) {
                continue;
            }
            boolean by = folded.charAt(start) == '由';
            start += by ? 1 : 0;
            for (int i = start + 2; i < sentence.end(); i++) {
                var phrase = roleAt(i, sentence.end());
                if (phrase == null) {
                    continue;
                }
                if (phrase.label().equals("WITH")) {
                    with(new Span(start, sentence.end()), i, phrase);
                } else if (by
                        || i + phrase.text().length() == sentence.end()
                        || phrase.label().equals("LEAD")) {
                    governed(new Span(start, i), phrase, true);
                }
                break;
            }
        }
    }

    private Span beforeBracket(Span clause) {
        int bracket = folded.indexOf('(', clause.start(), clause.end());
        return new Span(clause.start(), bracket < 0 ? clause.end() : bracket);
    }

    /** A会同B负责: A leads, B supports, if both are bodies. */
    private void with(Span clause, int at, Word phrase) {
        var leads = BodyNames.splitSurely(folded, new Span(clause.start(), at));
        if (leads.isEmpty()) {
            return;
        }
        add(leads, Role.LEAD);
        int start = at + phrase.text().length();
        for (int end = Math.min(clause.end(), start + LONGEST_LIST); end > start + 1; end--) {
            var others = BodyNames.splitSurely(folded, new Span(start, end));
            if (!others.isEmpty()) {
                add(others, Role.SUPPORT);
                return;
            }
        }
    }

    /** 商 in 商务部 and 工商联 is part of a name. */
    private @Nullable Word roleAt(int at, int limit) {
        var phrase = ROLES.at(folded, at, limit);
        boolean named = phrase != null
                && phrase.text().equals("商")
                && (folded.startsWith("务", at + 1) || folded.startsWith("工", at - 1));
        return named ? null : phrase;
    }

    private void governed(Span list, Word phrase, boolean surely) {
        int by = folded.charAt(list.start()) == '由' ? 1 : 0;
        var names = new Span(Math.min(list.start() + by, list.end()), list.end());
        for (int i = names.start() + 2; i < names.end(); i++) {
            var with = roleAt(i, names.end());
            if (with != null && with.label().equals("WITH")) {
                with(names, i, with);
                return;
            }
        }
        var bodies = surely ? BodyNames.splitSurely(folded, names) : BodyNames.split(folded, names);
        add(bodies, role(phrase, leads() ? Role.SUPPORT : Role.LEAD));
    }

    private static Role role(Word phrase, Role shared) {
        return phrase.label().equals("SHARED") ? shared : Role.valueOf(phrase.label());
    }

    private boolean leads() {
        return found.stream().anyMatch(body -> body.role() == Role.LEAD);
    }

    private void add(List<BodyNames.Name> names, Role role) {
        names.forEach(name -> found.add(new NamedBody(role, name.span(), name.goesOn())));
    }
}
