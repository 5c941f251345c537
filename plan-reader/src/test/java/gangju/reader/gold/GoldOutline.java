package gangju.reader.gold;

import gangju.model.OutlineNode;
import gangju.model.Span;
import gangju.reader.script.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** The outline that a person found, in one script. */
record GoldOutline(List<Node> nodes, List<Span> contents, List<String> optional) {

    /** @param raw place in the decoded file */
    record Node(int level, String key, String kind, Span raw) {}

    static GoldOutline load(String script) {
        var json = Corpus.json("gold/outline.json");
        var nodes = new ArrayList<Node>();
        var optional = new ArrayList<String>();
        json.get("outline").forEach(node -> add(node, script, nodes, optional));
        var contents = new ArrayList<Span>();
        json.get("toc").get(script).forEach(entry -> contents.add(span(entry)));
        return new GoldOutline(nodes, contents, optional);
    }

    private static void add(JsonNode json, String script, List<Node> nodes, List<String> optional) {
        var kind = json.get("kind").asString();
        if (!kind.equals("table_title")) {
            var title = json.get("title_" + script).asString();
            nodes.add(new Node(json.get("level").asInt(), Folding.key(title), kind, span(json.get(script))));
        }
        if (json.has("optional_leads")) {
            json.get("optional_leads")
                    .forEach(lead ->
                            optional.add(Folding.key(lead.get("title_" + script).asString())));
        }
        if (json.has("children")) {
            json.get("children").forEach(child -> add(child, script, nodes, optional));
        }
    }

    private static Span span(JsonNode json) {
        return new Span(json.get("start").asInt(), json.get("end").asInt());
    }

    /** F1 of the nodes down to a level; a node counts once, by level, title and place. */
    double f1(List<OutlineNode> read, int deepest) {
        var wanted = nodes.stream().filter(node -> node.level <= deepest).toList();
        var given = read.stream()
                .filter(node -> node.level() <= deepest)
                .filter(node -> !optional.contains(Folding.key(node.title())))
                .toList();
        long hits = given.stream()
                .filter(node -> wanted.stream()
                        .anyMatch(gold -> gold.level == node.level()
                                && gold.key.equals(Folding.key(node.title()))
                                && gold.raw.overlaps(Objects.requireNonNull(node.raw()))))
                .count();
        return 2.0 * hits / (wanted.size() + given.size());
    }

    /** Nodes that a role was read for wrongly, in words. */
    List<String> wrongRoles(List<OutlineNode> read) {
        var wrong = new ArrayList<String>();
        for (var gold : nodes) {
            for (var node : read) {
                boolean same =
                        gold.level == 3 && node.level() == 3 && gold.raw.overlaps(Objects.requireNonNull(node.raw()));
                var role = node.role() == null ? "" : node.role().name().toLowerCase(Locale.ROOT);
                if (same && !role.equals(gold.kind)) {
                    wrong.add(node.id() + " " + node.title() + ": " + role + ", not " + gold.kind);
                }
            }
        }
        return wrong;
    }
}
