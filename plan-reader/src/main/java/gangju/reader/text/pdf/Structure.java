package gangju.reader.text.pdf;

import gangju.reader.ReadingException;
import gangju.reader.text.paged.Budget;
import gangju.reader.text.paged.Tag;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** What the structure tree of a tagged PDF says of the marked content of its pages. */
final class Structure {
    private static final int DEEPEST = 60;
    private static final int MOST_ROLES = 8;
    private static final COSName PAGE = COSName.PG;
    private static final Map<String, Tag.Kind> KINDS = Map.ofEntries(
            Map.entry("H", Tag.Kind.HEADING),
            Map.entry("H1", Tag.Kind.HEADING),
            Map.entry("H2", Tag.Kind.HEADING),
            Map.entry("H3", Tag.Kind.HEADING),
            Map.entry("H4", Tag.Kind.HEADING),
            Map.entry("H5", Tag.Kind.HEADING),
            Map.entry("H6", Tag.Kind.HEADING),
            Map.entry("Title", Tag.Kind.TITLE),
            Map.entry("TOC", Tag.Kind.ENTRY),
            Map.entry("TOCI", Tag.Kind.ENTRY),
            Map.entry("LI", Tag.Kind.LIST_ITEM),
            Map.entry("TD", Tag.Kind.CELL),
            Map.entry("TH", Tag.Kind.CELL),
            Map.entry("Caption", Tag.Kind.CAPTION),
            Map.entry("Figure", Tag.Kind.FIGURE),
            Map.entry("Note", Tag.Kind.NOTE),
            Map.entry("P", Tag.Kind.TEXT));
    private final Budget budget;
    private final Map<COSDictionary, Map<Integer, Tag>> byPage = new IdentityHashMap<>();
    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<String, String> roles = new HashMap<>();
    private int elements;

    private Structure(Budget budget) {
        this.budget = budget;
    }

    static Structure of(PDDocument document, Budget budget) throws ReadingException {
        var structure = new Structure(budget);
        var root = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
        if (root != null) {
            structure.roles(root.getCOSDictionary(COSName.ROLE_MAP));
            structure.kids(root.getDictionaryObject(COSName.K), new Place(null, Tag.NONE, 0, 0));
        }
        return structure;
    }

    /** Of a page's marked content by its number. */
    Map<Integer, Tag> tags(COSDictionary page) {
        return byPage.getOrDefault(page, Map.of());
    }

    private void roles(@Nullable COSDictionary map) {
        if (map != null) {
            for (var name : map.keySet()) {
                if (map.getDictionaryObject(name) instanceof COSName role) {
                    roles.put(name.getName(), role.getName());
                }
            }
        }
    }

    /**
     * Where in the tree an element stands.
     *
     * @param sections that hold it
     */
    private record Place(@Nullable COSDictionary page, Tag tag, int depth, int sections) {}

    private void kids(@Nullable COSBase kid, Place place) throws ReadingException {
        budget.steps(2);
        switch (kid instanceof COSObject object ? object.getObject() : kid) {
            case COSInteger number -> mark(place.page, number.intValue(), place.tag);
            case COSArray array -> {
                for (int i = 0; i < array.size(); i++) {
                    kids(array.getObject(i), place);
                }
            }
            case COSDictionary dictionary -> kid(dictionary, place);
            case null, default -> {}
        }
    }

    private void kid(COSDictionary kid, Place place) throws ReadingException {
        var own = kid.getCOSDictionary(PAGE);
        var page = own == null ? place.page : own;
        if (kid.containsKey(COSName.MCID) && !kid.containsKey(COSName.S)) {
            mark(page, kid.getInt(COSName.MCID), place.tag);
        } else if (kid.containsKey(COSName.S) && place.depth < DEEPEST && seen.add(kid)) {
            var type = type(kid);
            int sections = place.sections + (type.equals("Sect") ? 1 : 0);
            kids(kid.getDictionaryObject(COSName.K), new Place(page, tag(type, place), place.depth + 1, sections));
        }
    }

    private String type(COSDictionary element) {
        var type = element.getNameAsString(COSName.S, "");
        for (int i = 0; i < MOST_ROLES && !KINDS.containsKey(type) && roles.containsKey(type); i++) {
            type = roles.getOrDefault(type, type);
        }
        return type;
    }

    /** Cells and the like stay what they are, whatever they hold. */
    private Tag tag(String type, Place place) {
        var kind = KINDS.getOrDefault(type, Tag.Kind.NONE);
        var outer = place.tag;
        boolean isListed = outer.kind() == Tag.Kind.LIST_ITEM && kind != Tag.Kind.TEXT;
        boolean isFree = outer.kind() == Tag.Kind.NONE || outer.kind() == Tag.Kind.TEXT;
        if (kind == Tag.Kind.NONE || !isFree && !isListed) {
            return outer;
        }
        return new Tag(kind, kind == Tag.Kind.HEADING ? level(type, place.sections) : 0, ++elements);
    }

    private static int level(String type, int sections) {
        return type.length() == 2 ? type.charAt(1) - '0' : Math.clamp(sections, 1, 6);
    }

    private void mark(@Nullable COSDictionary page, int number, Tag tag) {
        if (page != null && tag.kind() != Tag.Kind.NONE) {
            byPage.computeIfAbsent(page, key -> new HashMap<>()).putIfAbsent(number, tag);
        }
    }
}
