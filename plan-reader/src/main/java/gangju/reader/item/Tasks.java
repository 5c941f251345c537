package gangju.reader.item;

import gangju.model.Origin;
import gangju.model.OutlineNode;
import gangju.model.OutlineNode.Kind;
import gangju.model.OutlineNode.Role;
import gangju.model.PartialDate;
import gangju.model.Span;
import gangju.model.Task;
import gangju.reader.outline.Outline;
import gangju.reader.outline.Paragraph;
import gangju.reader.script.Folding;
import gangju.reader.statement.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tasks of a plan: each lead head, and each lowest section with running text of its own, in the parts that
 * the outline takes for tasks.
 */
public final class Tasks {
    /** 排在第一位的部门为牵头部门，下同: said once, meant of every list. */
    private static final Pattern FIRST_LEADS =
            Pattern.compile("[排列]在?(?:第一|首)位的?.{0,6}(?:部门|单位)(?:均?为|是).{0,4}牵头|第一(?:责任)?(?:单位|部门)(?:均?为|是)牵头");

    private final Outline outline;
    private final String folded;
    private final boolean firstLeads;
    private final DueDates dueDates;
    private final Map<String, OutlineNode> nodes = new HashMap<>();
    private final Set<String> parents;

    private Tasks(Outline outline) {
        this.outline = outline;
        this.folded = Folding.characters(outline.text());
        this.firstLeads = FIRST_LEADS.matcher(folded).find();
        this.dueDates = new DueDates(outline);
        outline.nodes().forEach(node -> nodes.put(node.id(), node));
        this.parents = outline.nodes().stream()
                .filter(node -> node.kind() != Kind.HEAD && node.parent() != null)
                .map(OutlineNode::parent)
                .collect(Collectors.toSet());
    }

    /** In document order; {@code sentences} are those of the running text. */
    public static List<Task> of(Outline outline, List<Sentence> sentences) {
        return new Tasks(outline).find(sentences);
    }

    private List<Task> find(List<Sentence> sentences) {
        var owners = owners();
        var spans = new LinkedHashMap<String, List<Span>>();
        var paragraphs = new LinkedHashMap<String, List<Span>>();
        outline.nodes().stream()
                .filter(this::isTask)
                .filter(node -> node.kind() == Kind.HEAD)
                .forEach(head -> paragraphs.computeIfAbsent(head.id(), id -> new ArrayList<>()));
        for (int i = 0; i < owners.size(); i++) {
            var owner = owners.get(i);
            if (owner != null) {
                paragraphs
                        .computeIfAbsent(owner, id -> new ArrayList<>())
                        .add(outline.paragraphs().get(i).span());
            }
        }
        for (Sentence sentence : sentences) {
            var owner = owners.get(sentence.paragraph());
            if (owner != null && !Bodies.isList(folded, sentence.span())) {
                spans.computeIfAbsent(owner, id -> new ArrayList<>()).add(sentence.span());
            }
        }
        return number(paragraphs, spans);
    }

    /** The node whose task each paragraph belongs to; a list of bodies belongs to the task before it. */
    private List<@Nullable String> owners() {
        var owners = new ArrayList<@Nullable String>();
        String before = null;
        for (Paragraph paragraph : outline.paragraphs()) {
            var node = nodes.get(paragraph.node());
            boolean goesOn = before != null && Bodies.isList(folded, paragraph.span());
            var owner = goesOn ? before : node != null && isTask(node) ? node.id() : null;
            owners.add(owner);
            before = owner;
        }
        return owners;
    }

    private boolean isTask(OutlineNode node) {
        return node.role() == Role.TASK && (node.kind() == Kind.HEAD || !parents.contains(node.id()));
    }

    private List<Task> number(Map<String, List<Span>> paragraphs, Map<String, List<Span>> sentences) {
        var tasks = new ArrayList<Task>();
        outline.nodes().stream()
                .filter(node -> paragraphs.containsKey(node.id()))
                .forEach(node -> {
                    var actions = actions(node, sentences.getOrDefault(node.id(), List.of()));
                    if (!actions.isEmpty()) {
                        tasks.add(task(
                                "k" + (tasks.size() + 1),
                                node,
                                actions,
                                paragraphs.getOrDefault(node.id(), List.of())));
                    }
                });
        return List.copyOf(tasks);
    }

    private Task task(String id, OutlineNode node, List<Span> actions, List<Span> paragraphs) {
        return new Task(
                id,
                node.id(),
                node.title(),
                actions.stream()
                        .map(span -> new Task.Action(span.of(outline.text()), span))
                        .toList(),
                bodies(paragraphs),
                due(node, actions, paragraphs).orElse(null),
                Origin.TEXT,
                node.span(),
                node.raw());
    }

    private Optional<PartialDate> due(OutlineNode node, List<Span> actions, List<Span> paragraphs) {
        return paragraphs.stream()
                .flatMap(span -> dueDates.labelled(folded, span).stream())
                .findFirst()
                .or(() -> dueDates.in(folded, node.span()))
                .or(() -> actions.stream()
                        .flatMap(span -> dueDates.in(folded, span).stream())
                        .max(Comparator.comparing(PartialDate::end)));
    }

    /** Sentences that say what will be done; a head that stands alone is its own action. */
    private List<Span> actions(OutlineNode node, List<Span> sentences) {
        var actions = sentences.stream()
                .filter(span -> ActionSentence.is(folded, span))
                .toList();
        return actions.isEmpty() && sentences.isEmpty() && node.kind() == Kind.HEAD ? List.of(node.span()) : actions;
    }

    private List<Task.Body> bodies(List<Span> paragraphs) {
        var bodies = new LinkedHashMap<String, Task.Body>();
        for (Span paragraph : paragraphs) {
            var named = Bodies.in(folded, paragraph);
            boolean alike = firstLeads && named.stream().allMatch(body -> body.role() == Task.Body.Role.LEAD);
            for (NamedBody body : named) {
                var name = body.span().of(outline.text());
                boolean follows = alike && !body.equals(named.getFirst());
                bodies.putIfAbsent(name, new Task.Body(name, follows ? Task.Body.Role.SUPPORT : body.role()));
            }
        }
        return List.copyOf(bodies.values());
    }
}
