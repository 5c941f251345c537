package gangju.server.supervision.pages;

import gangju.exchange.table.Cell;
import gangju.exchange.table.ExcelOutput;
import gangju.exchange.table.TableWriter.Column;
import gangju.server.accounts.UnitTree;
import gangju.server.supervision.notices.Notice;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The board of notices as a table to take away. */
final class NoticeSheet {
    private NoticeSheet() {}

    static void write(List<Notice> notices, NoticeWords said, UnitTree tree, OutputStream output) throws IOException {
        var words = said.words();
        try (var sheet = new ExcelOutput(words.get("notices.title"))) {
            sheet.sheet(
                    words.get("notices.title"),
                    Stream.of("number", "title", "asks", "unit", "state", "due", "left", "asked", "opened", "by")
                            .map(name -> new Column(words.get("notices.column." + name), 24, List.of()))
                            .toList());
            for (var notice : notices) {
                sheet.row(row(notice, said, tree).map(Cell::of).toList());
            }
            sheet.writeTo(output);
        }
    }

    private static Stream<String> row(Notice notice, NoticeWords said, UnitTree tree) {
        return Stream.of(
                notice.label(),
                notice.title(),
                notice.asks(),
                tree.get(notice.unit()).name(),
                said.state(notice.state()),
                notice.term().due().toString(),
                said.left(notice),
                Objects.toString(notice.askedDue(), ""),
                said.dates().minute(notice.openedAt()),
                said.by(notice));
    }
}
