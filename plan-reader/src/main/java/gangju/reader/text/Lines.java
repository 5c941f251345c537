package gangju.reader.text;

import gangju.model.Finding;
import gangju.model.Table;
import java.util.List;
import java.util.Map;

/**
 * The visible lines of a source, in order.
 *
 * @param tables their spans point into the lines, set one after the other, each with a line end
 * @param declared what front matter or page metadata say, keyed as written, lower case
 */
public record Lines(List<Line> lines, List<Table> tables, Map<String, String> declared, List<Finding> findings) {
    public Lines {
        lines = List.copyOf(lines);
        tables = List.copyOf(tables);
        declared = Map.copyOf(declared);
        findings = List.copyOf(findings);
    }
}
