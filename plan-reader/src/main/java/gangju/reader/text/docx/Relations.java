package gangju.reader.text.docx;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** What a part of the package points to; targets outside the package are never followed. */
final class Relations {
    private final Map<String, String> byId = new HashMap<>();
    private final Map<String, String> byType = new HashMap<>();

    static Relations empty() {
        return new Relations();
    }

    /** @param folder of the part, with a slash at its end, or empty */
    static Relations read(Xml xml, String folder) throws XMLStreamException {
        var relations = new Relations();
        while (xml.child()) {
            while (xml.child()) {
                if (xml.name().equals("Relationship")
                        && !xml.attribute("TargetMode", "Internal").equals("External")) {
                    var target = resolve(folder, xml.attribute("Target", ""));
                    var type = xml.attribute("Type", "");
                    relations.byId.put(xml.attribute("Id", ""), target);
                    relations.byType.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), target);
                }
                xml.skip();
            }
        }
        return relations;
    }

    private static String resolve(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        var path = target;
        var base = folder;
        while (path.startsWith("../")) {
            path = path.substring(3);
            int slash = base.lastIndexOf('/', base.length() - 2);
            base = base.substring(0, slash + 1);
        }
        return base + path;
    }

    /** Name of the part of a type, such as {@code styles}. */
    Optional<String> ofType(String type) {
        return Optional.ofNullable(byType.get(type));
    }

    /** Name of the file that an id stands for, without its folders; empty where it is none of the package. */
    String fileName(String id) {
        var target = byId.getOrDefault(id, "");
        return target.substring(target.lastIndexOf('/') + 1);
    }
}
