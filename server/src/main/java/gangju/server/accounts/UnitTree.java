package gangju.server.accounts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All units at one moment, each after its parent. */
public final class UnitTree {
    private final Map<Long, Unit> units = new LinkedHashMap<>();
    private final Map<String, Long> names = new HashMap<>();

    /** @param rows in the order in which siblings are shown; their depth does not matter */
    UnitTree(List<Unit> rows) {
        var children = new HashMap<@Nullable Long, List<Unit>>();
        rows.forEach(unit -> children.computeIfAbsent(unit.parent(), parent -> new ArrayList<>())
                .add(unit));
        add(null, 0, children);
        units.values().stream().filter(unit -> !unit.isClosed()).forEach(this::addNames);
    }

    private void add(@Nullable Long parent, int depth, Map<@Nullable Long, List<Unit>> children) {
        for (var row : children.getOrDefault(parent, List.of())) {
            units.put(
                    row.id(),
                    new Unit(row.id(), row.parent(), row.name(), row.kind(), row.aliases(), row.isClosed(), depth));
            add(row.id(), depth + 1, children);
        }
    }

    private void addNames(Unit unit) {
        names.put(unit.name(), unit.id());
        unit.aliases().forEach(alias -> names.putIfAbsent(alias, unit.id()));
    }

    /** The units that are open. */
    public List<Unit> all() {
        return units.values().stream().filter(unit -> !unit.isClosed()).toList();
    }

    /** The units that are open, and those that were closed. */
    public List<Unit> withClosed() {
        return List.copyOf(units.values());
    }

    public Optional<Unit> find(long id) {
        return Optional.ofNullable(units.get(id));
    }

    /** @throws NoSuchElementException if there is none of that id */
    public Unit get(long id) {
        return find(id).orElseThrow();
    }

    /** The open unit of that name or other name. */
    public Optional<Unit> named(String name) {
        return Optional.ofNullable(names.get(name.strip())).flatMap(this::find);
    }

    /** The one unit that all others are in. */
    public Unit root() {
        return units.values().iterator().next();
    }

    /** Whether a unit is another one, or below it. */
    public boolean isWithin(long unit, long upper) {
        for (var at = units.get(unit); at != null; at = at.parent() == null ? null : units.get(at.parent())) {
            if (at.id() == upper) {
                return true;
            }
        }
        return false;
    }

    /** The units above, from the root down. */
    public List<Unit> above(long unit) {
        var path = new ArrayList<Unit>();
        for (var at = get(unit); at.parent() != null; ) {
            at = get(at.parent());
            path.addFirst(at);
        }
        return path;
    }

    /** The open units directly below. */
    public List<Unit> below(long unit) {
        return all().stream()
                .filter(each -> each.parent() != null && each.parent() == unit)
                .toList();
    }
}
