package gangju.server.supervision.pages;

import gangju.server.accounts.UnitTree;
import gangju.server.pages.DisplayNames;
import gangju.server.pages.TableFile;
import gangju.server.supervision.notices.Notice;
import gangju.server.supervision.notices.NoticeState;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The board of notices as a table to take away. */
final class NoticeSheet {
    private NoticeSheet() {}

    /** @param notices hands over one after the other */
    static TableFile of(NoticeWords said, UnitTree tree, DisplayNames names, Consumer<Consumer<Notice>> notices) {
        var words = said.words();
        return TableFile.streamed(
                words.get("notices.title"),
                Stream.of("number", "title", "asks", "unit", "state", "due", "left", "asked", "opened", "by")
                        .map(name -> words.get("notices.column." + name))
                        .toList(),
                sheet -> notices.accept(notice -> sheet.add(
                        notice.label(),
                        notice.title(),
                        notice.asks(),
                        tree.get(notice.unit()).name(),
                        said.state(notice.state()),
                        notice.term().due(),
                        NoticeState.WITH_THE_UNIT.contains(notice.state()) ? notice.daysLeft(said.today()) : null,
                        notice.askedDue(),
                        said.dates().local(notice.openedAt()),
                        names.of(notice.openedBy(), words))));
    }
}
