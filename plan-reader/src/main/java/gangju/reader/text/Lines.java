package gangju.reader.text;

import gangju.model.Finding;
import java.util.List;
import java.util.Map;

/**
 * The visible lines of a source, in order.
 *
 * @param declared what front matter or page metadata say, keyed as written, lower case
 */
public record Lines(List<Line> lines, Map<String, String> declared, List<Finding> findings) {
    public Lines {
        lines = List.copyOf(lines);
        declared = Map.copyOf(declared);
        findings = List.copyOf(findings);
    }
}
