package gangju.reader.english;

import gangju.model.Baseline;
import gangju.model.Operator;
import gangju.model.Origin;
import gangju.model.OutlineNode;
import gangju.model.OutlineNode.Role;
import gangju.model.PartialDate;
import gangju.model.Statement;
import gangju.model.Statement.StatementClass;
import gangju.model.Target;
import gangju.model.TargetType;
import gangju.reader.english.grammar.Saying;
import gangju.reader.item.TargetReading;
import gangju.reader.outline.Outline;
import gangju.reader.statement.Sentence;
import gangju.reader.statement.Sentences;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the targets of an English plan, and the numbers that are none, from its sentences. */
public final class EnglishTargets {
    private static final Pattern STRIVING = Pattern.compile(
            "\\b(?:striv(?:e|es|ing)|endeavou?r|aspir(?:e|es|ation|ational)|stretch (?:goal|target))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LISTED = Pattern.compile(
            "^(?:[\\W\\d]*)(?:targets?|goals?|kpi|indicator|measure of success|outcome)\\b[^:]{0,40}:",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WEIGHTLESS =
            Pattern.compile("(?i)^(?:more|less|new|total|all|it|this|that|which|we)?$");
    private static final Pattern CHAPTER = Pattern.compile(
            "\\b(?:goals?|targets?|objectives?|suggestions?|recommendations?|monitoring|reporting|actions?|strateg(?:y|ies)|introduction|overview|progress|tracking|summary|background|components?|appendix|annex|policy|policies|measures|initiatives|contents|conclusion|commitments?|contribution|mitigation|adaptation|circumstances|context|vision|priorities)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CONTINUED = Pattern.compile("^(?:and|or|[a-z])[ a-z]");
    private static final int LONGEST_ITEM = 120;
    private static final String NUMBERED = "^(?:[\\W\\d]*|[A-Z][a-z]+ [\\d.]+[a-z]?) ?[:.)–-] +";
    private static final Pattern PROMISING = Pattern.compile(
            "(?=.*(?:\\d|\\b(?:halve|double|triple|third|half|zero|neutral)\\b))(?:^By (?:the end of )?(?:[A-Z][a-z]+ )?20\\d\\d\\b|.*\\b(?:will|shall|must)\\b|(?:Reduce|Cut|Increase|Raise|Achieve|Reach|Double|Triple|Halve|Ensure|Build|Create|Plant|Deliver|Lower|Improve|Expand) .*\\d)");
    private static final Pattern AIMS =
            Pattern.compile("(?i)(?: reductions?)? (?:targets?|goals?|objectives?)(?: (?:by|for|to) (?:20\\d\\d))?$");
    private static final String LATER = "";
    private static final int OPENING = 1500;
    private static final int START = 45;

    private final Outline outline;
    private final Voice voice;
    private final Map<String, OutlineNode> nodes = new HashMap<>();
    private final Collected targets = new Collected();
    private final List<Statement> statements = new ArrayList<>();
    private @Nullable Lead lead;
    private @Nullable Lead opened;
    private int paragraph = -1;
    private String last = "";
    private @Nullable When carried;

    private EnglishTargets(Outline outline) {
        this.outline = outline;
        this.voice = new Voice(
                outline.metadata(),
                outline.text().substring(0, Math.min(OPENING, outline.text().length())));
        outline.nodes().forEach(node -> nodes.put(node.id(), node));
    }

    /** Whether a cell of a table says what is to be done, with a number. */
    public static boolean isCommand(String words) {
        return words.chars().anyMatch(Character::isDigit)
                && words.indexOf(' ') > 0
                && Voice.IMPERATIVE.matcher(words).find();
    }

    /** @param sentences of the outline's running text; heads that label a paragraph are read besides */
    public static TargetReading read(Outline outline, List<Sentence> sentences) {
        var reading = new EnglishTargets(outline);
        Stream.of(Sentences.ofHeads(outline).stream(), promisingHeadings(outline), sentences.stream())
                .flatMap(each -> each)
                .flatMap(each -> Pieces.of(each, outline.text()).stream())
                .sorted(Comparator.comparing(Sentence::span))
                .forEach(reading::read);
        return reading.numbered();
    }

    /** 1) By 2030, halve road deaths: an item that stands where a heading does. */
    private static Stream<Sentence> promisingHeadings(Outline outline) {
        return outline.nodes().stream()
                .filter(node -> node.kind() != OutlineNode.Kind.HEAD
                        && PROMISING.matcher(node.title()).find())
                .map(node ->
                        new Sentence(node.id(), paragraphAt(outline, node.span().start()), node.span()));
    }

    private static int paragraphAt(Outline outline, int place) {
        int at = 0;
        while (at + 1 < outline.paragraphs().size()
                && outline.paragraphs().get(at).span().end() <= place) {
            at++;
        }
        return at;
    }

    private TargetReading numbered() {
        var others = new ArrayList<Statement>();
        statements.forEach(s -> others.add(new Statement(
                "S" + (others.size() + 1),
                s.statementClass(),
                s.indicator(),
                s.value(),
                s.unit(),
                s.date(),
                s.quote(),
                s.span(),
                s.raw())));
        return new TargetReading(targets.numbered(), others);
    }

    private void read(Sentence sentence) {
        var words = sentence.span().of(outline.text()).replaceAll("[\\s\\u00a0]", " ");
        var role = role(sentence.node());
        boolean listed = LISTED.matcher(words).find() || isListed(sentence.node());
        enter(sentence, words);
        var heard = SentencePromises.in(words);
        var promises = heard.promises();
        boolean external = isExternal(sentence, words);
        boolean led = lead != null && lead.promised();
        boolean promised = false;
        var setting = new Setting(words, heard.grammar(), role, listed || led, led);
        for (var read : promises) {
            var promise = labelled(completed(read), sentence);
            var verdict = external ? StatementClass.EXTERNAL : voice.of(promise, setting);
            if (verdict == null && isNamed(sentence, promise, setting)) {
                targets.add(
                        target(sentence, words, promise),
                        WEIGHTLESS.matcher(promise.indicator()).matches());
                promised = true;
            } else {
                statements.add(statement(sentence, promise, verdict == null ? StatementClass.OTHER : verdict));
            }
        }
        if (!promised && promises.isEmpty() && !external && role != Role.ACHIEVEMENT) {
            event(sentence, words);
        }
        leave(sentence.node(), words, promises, external);
    }

    /** A list ends with the first paragraph that is no item of it. */
    private void enter(Sentence sentence, String words) {
        boolean item = Lead.isItem(words);
        lead = Lead.isAnother(words) ? null : lead;
        boolean same = sentence.paragraph() == paragraph && !item && !last.endsWith(":");
        if (!same && opened != null) {
            lead = lead == null ? opened : opened.within(lead);
            opened = null;
        }
        if (!same
                && lead != null
                && !lead.holds(
                        sentence.paragraph() == paragraph
                                ? words
                                : outline.paragraphs()
                                        .get(sentence.paragraph())
                                        .span()
                                        .of(outline.text()))) {
            lead = null;
        }
        if (!same || !last.endsWith(";") || !CONTINUED.matcher(words).find()) {
            carried = null;
        }
        paragraph = sentence.paragraph();
    }

    /** Renewable energy: of a paragraph whose text goes on behind it. */
    private boolean isLabel(@Nullable String id, String words) {
        var node = id == null ? null : nodes.get(id);
        return node != null
                && node.kind() == OutlineNode.Kind.HEAD
                && words.replaceFirst(":\\s*$", "").strip().equals(node.title().strip())
                && Whens.in(words).isEmpty();
    }

    private void leave(@Nullable String node, String words, List<Promise> promises, boolean external) {
        opened = isLabel(node, words) ? null : Lead.of(words, promises, external);
        var first = promises.isEmpty() ? null : promises.getFirst().due();
        carried = first != null && first.kind() == When.Kind.BY ? first : carried;
        last = words;
    }

    /** By 2030 the one share will rise to 9 %; and the other to 5 %. */
    private Promise completed(Promise promise) {
        var dated = promise.due() == null && carried != null ? promise.by(carried) : promise;
        if (lead == null) {
            return dated;
        }
        dated = dated.due() == null && lead.due() != null ? dated.by(lead.due()) : dated;
        boolean change = dated.operator() == Operator.DECREASE_BY || dated.operator() == Operator.INCREASE_BY;
        dated = change && dated.from() == null && lead.from() != null ? dated.from(lead.from()) : dated;
        boolean nameless = WEIGHTLESS.matcher(dated.indicator()).matches();
        return nameless && !lead.indicator().isEmpty() ? dated.named(lead.indicator()) : dated;
    }

    /** Bounce rate: 42 % (target: 40 %). */
    private Promise labelled(Promise promise, Sentence sentence) {
        var node = sentence.node() == null ? null : nodes.get(sentence.node());
        boolean label = node != null
                && node.kind() == OutlineNode.Kind.HEAD
                && promise.governed()
                && WEIGHTLESS.matcher(promise.indicator()).matches();
        return label && !CHAPTER.matcher(subject(sentence)).find() ? promise.named(subject(sentence)) : promise;
    }

    private boolean isExternal(Sentence sentence, String words) {
        return lead != null && lead.external() || voice.isExternal(words) || voice.isExternal(heading(sentence));
    }

    /**
     * A heading names what an item without a verb leaves unnamed, but not one that counts something itself or tells
     * what kind of chapter it is.
     */
    private boolean isNamed(Sentence sentence, Promise promise, Setting setting) {
        if (!WEIGHTLESS.matcher(promise.indicator()).matches()) {
            return true;
        }
        var place = promise.amount();
        if (!setting.listed() && setting.grammar().saying(place.start(), place.end()) != Saying.UNSAID) {
            return false;
        }
        var heading = subject(sentence);
        return sentence.span().length() <= LONGEST_ITEM
                && !heading.isEmpty()
                && heading.chars().noneMatch(Character::isDigit)
                && !CHAPTER.matcher(heading).find();
    }

    private @Nullable Role role(@Nullable String id) {
        var node = id == null ? null : nodes.get(id);
        return node == null ? null : node.role();
    }

    /** Below a heading such as Targets or Key performance indicators. */
    private boolean isListed(@Nullable String id) {
        var node = id == null ? null : nodes.get(id);
        for (int i = 0; node != null && i < 3; i++) {
            if (node.title()
                    .matches(
                            "(?i)(?:.*\\b)?(?:targets?|goals?|kpis?|indicators|measures of success|metrics|milestones|outcomes|commitments)(?: .{0,20})?")) {
                return true;
            }
            node = node.parent() == null ? null : nodes.get(node.parent());
        }
        return false;
    }

    private Target target(Sentence sentence, String words, Promise promise) {
        var due = promise.due();
        var from = promise.from();
        boolean unnamed = WEIGHTLESS.matcher(promise.indicator()).matches();
        var indicator = unnamed ? subject(sentence) : promise.indicator();
        var value = promise.amount().value();
        return new Target(
                LATER,
                indicator,
                promise.type(),
                promise.operator(),
                value,
                promise.amount().high(),
                promise.unit(),
                due == null ? null : due.date(),
                due == null ? null : due.period(),
                promise.yearly(),
                null,
                null,
                STRIVING.matcher(words).find(),
                baseline(from, promise.unit()),
                sentence.node(),
                Origin.TEXT,
                sentence.span().of(outline.text()),
                sentence.span(),
                outline.source().text().raw(sentence.span()),
                confidence(promise, unnamed));
    }

    /** A change from 2008 levels has a year to start from and no figure. */
    private static @Nullable Baseline baseline(Promise.@Nullable Start from, @Nullable String unit) {
        if (from == null) {
            return null;
        }
        PartialDate date = from.when() == null ? null : from.when().date();
        if (from.value() != null) {
            return new Baseline(from.value(), from.unit() == null ? unit : from.unit(), date);
        }
        return date == null ? null : new Baseline(null, null, date);
    }

    private String heading(Sentence sentence) {
        var node = sentence.node() == null ? null : nodes.get(sentence.node());
        return node == null ? "" : node.title();
    }

    /** Of Emissions Reduction Targets, the emissions. */
    private String subject(Sentence sentence) {
        return AIMS.matcher(heading(sentence)).replaceFirst("").strip();
    }

    private static BigDecimal confidence(Promise promise, boolean unnamed) {
        int points = START + (promise.governed() ? 20 : 0) + (promise.due() == null ? -5 : 20) - (unnamed ? 20 : 0);
        points -= promise.amount().kind() == Amount.Kind.FEW ? 10 : 0;
        return BigDecimal.valueOf(points, 2);
    }

    private Statement statement(Sentence sentence, Promise promise, StatementClass verdict) {
        return new Statement(
                LATER,
                verdict,
                promise.indicator().isEmpty() ? null : promise.indicator(),
                promise.amount().value(),
                promise.unit(),
                promise.due() == null ? null : promise.due().date(),
                sentence.span().of(outline.text()),
                sentence.span(),
                outline.source().text().raw(sentence.span()));
    }

    /** Adopt the zoning code by June 2026. */
    private void event(Sentence sentence, String words) {
        var date = Whens.in(words).stream()
                .filter(when -> voice.isEvent(words, when))
                .findFirst();
        if (date.isEmpty() || voice.isExternal(words)) {
            return;
        }
        var when = date.get();
        var title = Phrases.tidy((words.substring(0, when.start()) + " " + words.substring(when.end()))
                .replaceFirst("^[ ,]+", "")
                .replaceFirst(NUMBERED, ""));
        if (title.length() < 4) {
            return;
        }
        targets.add(
                new Target(
                        LATER,
                        title,
                        TargetType.MILESTONE,
                        Operator.BY,
                        null,
                        null,
                        null,
                        when.date(),
                        null,
                        false,
                        null,
                        null,
                        STRIVING.matcher(words).find(),
                        null,
                        sentence.node(),
                        Origin.TEXT,
                        words.length() == sentence.span().length()
                                ? sentence.span().of(outline.text())
                                : words,
                        sentence.span(),
                        outline.source().text().raw(sentence.span()),
                        new BigDecimal("0.60")),
                false);
    }
}
