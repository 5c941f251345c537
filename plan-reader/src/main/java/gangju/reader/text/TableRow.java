package gangju.reader.text;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Tells a row of data from a row that only lays out a page. */
final class TableRow {
    private static final int MOST_NODES = 400;
    private static final int LONGEST = 600;

    private TableRow() {}

    /** Two cells or more, short, without a table inside; a look at a bounded number of nodes. */
    static boolean isData(Element row) {
        int nodes = 0;
        int cells = 0;
        int length = 0;
        var walk = row.nodeStream().iterator();
        while (walk.hasNext()) {
            Node node = walk.next();
            nodes++;
            if (nodes > MOST_NODES || length > LONGEST) {
                return false;
            }
            if (node instanceof TextNode text) {
                length += text.getWholeText().strip().length();
            } else if (node != row
                    && (node.nodeName().equals("table") || node.nodeName().equals("tr"))) {
                return false;
            } else if (node.nodeName().equals("td") || node.nodeName().equals("th")) {
                cells++;
            }
        }
        return cells >= 2;
    }
}
