package gangju.reader.item;

import gangju.model.Span;
import gangju.model.Strength;
import gangju.reader.outline.Outline;
import gangju.reader.statement.Claim;
import gangju.reader.statement.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names and marks as the document writes them. */
final class Wording {
    private static final Words SUFFIXES = Words.read("suffixes.tsv");
    private static final Words STRENGTHS = Words.read("signs.tsv");
    private static final Words BINDING = STRENGTHS.having("binding");
    private static final Words EXPECTED = STRENGTHS.having("expected");
    private static final Words STRIVING = Words.read("before.tsv").having("striving");
    private static final String PLACES = "省市区县州镇乡域国";

    private final String text;
    private final String folded;
    private final boolean traditional;

    Wording(Outline outline, String folded) {
        this.text = outline.text();
        this.folded = folded;
        var language = outline.metadata().language();
        this.traditional = language != null && language.contains("Hant");
    }

    String name(List<Span> parts) {
        var name = new StringBuilder();
        parts.forEach(part -> name.append(text, part.start(), part.end()));
        return name.toString().strip();
    }

    String indicator(Claim claim) {
        var name = name(claim.name());
        if (claim.scope() != null) {
            var scope = claim.scope().of(text).strip();
            if (scope.isEmpty()) {
                return name;
            }
            if (name.isEmpty()) {
                return scope + suffix("RANK");
            }
            return name + (traditional ? "(" : "（") + scope + suffix("RANK") + (traditional ? ")" : "）");
        }
        return claim.suffix() == null ? name : name + suffix(claim.suffix());
    }

    private String suffix(String key) {
        return SUFFIXES.attributes(key).get(traditional ? 1 : 0);
    }

    /** 全市, 全省: the area that a name begins with. */
    @Nullable
    String area(Claim claim) {
        if (claim.name().isEmpty()) {
            return null;
        }
        int start = claim.name().getFirst().start();
        boolean isPlace = start + 1 < folded.length()
                && folded.charAt(start) == '全'
                && PLACES.indexOf(folded.charAt(start + 1)) >= 0;
        return isPlace ? text.substring(start, start + 2) : null;
    }

    /** What a stretch says of how its targets bind, if it says one thing. */
    @Nullable
    Strength strength(Span span) {
        boolean binding = BINDING.find(folded, span.start(), span.end()) >= 0;
        boolean expected = EXPECTED.find(folded, span.start(), span.end()) >= 0;
        if (binding == expected) {
            return null;
        }
        return binding ? Strength.BINDING : Strength.EXPECTED;
    }

    boolean isStriving(Span span) {
        return STRIVING.find(folded, span.start(), span.end()) >= 0;
    }

    String quote(Span span) {
        return span.of(text);
    }
}
