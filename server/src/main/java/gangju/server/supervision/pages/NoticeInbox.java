package gangju.server.supervision.pages;

import gangju.server.accounts.Act;
import gangju.server.accounts.Unit;
import gangju.server.accounts.Units;
import gangju.server.inbox.Deadline;
import gangju.server.inbox.InboxSource;
import gangju.server.inbox.Matter;
import gangju.server.inbox.Reader;
import gangju.server.supervision.notices.Notice;
import gangju.server.supervision.notices.NoticeDraft;
import gangju.server.supervision.notices.NoticeDrafts;
import gangju.server.supervision.notices.NoticeList;
import gangju.server.supervision.notices.NoticeState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** Notices to sign for and to answer; for inspectors, answers to check, extensions to decide, and drafts to issue. */
@Component
final class NoticeInbox implements InboxSource {
    /** Days for which a unit is told that a notice was withdrawn. */
    private static final int TOLD = 7;

    private final NoticeList notices;
    private final NoticeDrafts drafts;
    private final Units units;

    NoticeInbox(NoticeList notices, NoticeDrafts drafts, Units units) {
        this.notices = notices;
        this.drafts = drafts;
        this.units = units;
    }

    @Override
    public List<Matter> of(Reader reader) {
        var matters = new ArrayList<Matter>();
        var asked = new HashSet<>(reader.rights().units(Act.SIGN_NOTICE, NoticeState.ISSUED.code()));
        asked.addAll(reader.rights().units(Act.ANSWER_NOTICE, NoticeState.SIGNED.code()));
        notices.withTheUnits(asked, reader.most())
                .forEach(notice ->
                        matters.add(matter(reader, notice, notice.state() == NoticeState.ISSUED ? "sign" : "answer")));
        notices.withdrawn(asked, reader.today().minusDays(TOLD), reader.most())
                .forEach(notice -> matters.add(withdrawn(reader, notice)));
        var watched = reader.rights().units(Act.CHECK_NOTICE, NoticeState.ANSWERED.code());
        notices.withTheInspector(watched, reader.most())
                .forEach(notice -> matters.add(
                        matter(reader, notice, notice.state() == NoticeState.ANSWERED ? "check" : "extension")));
        drafts.open(reader.rights().units(Act.OPEN_NOTICE, "-"), reader.most())
                .forEach(draft -> matters.add(matter(reader, draft)));
        return matters;
    }

    @Override
    public List<Deadline> due(LocalDate first, LocalDate last) {
        return notices.due(first, last).stream()
                .map(notice -> new Deadline(
                        "notice",
                        "notice/" + notice.id(),
                        notice.unit(),
                        notice.term().due(),
                        notice.label() + " " + notice.title(),
                        href(notice)))
                .toList();
    }

    private Matter matter(Reader reader, Notice notice, String act) {
        var words = reader.words();
        return new Matter(
                words.get("notices.inbox." + act, notice.title()),
                units.tree().find(notice.unit()).map(Unit::name).orElse(""),
                words.get("notices.inbox.where", notice.label()),
                words.get("notices.inbox." + act + ".verb"),
                href(notice),
                notice.term().due());
    }

    private Matter withdrawn(Reader reader, Notice notice) {
        var words = reader.words();
        return new Matter(
                words.get("notices.inbox.withdrawn", notice.title()),
                words.get("notices.inbox.withdrawn.note"),
                words.get("notices.inbox.where", notice.label()),
                words.get("notices.inbox.withdrawn.verb"),
                href(notice),
                null);
    }

    private Matter matter(Reader reader, NoticeDraft draft) {
        var words = reader.words();
        return new Matter(
                words.get("notices.inbox.draft", draft.title()),
                units.tree().find(draft.unit()).map(Unit::name).orElse(""),
                words.get("notices.inbox.draft.where"),
                words.get("notices.inbox.draft.verb"),
                "/notices/new?draft=" + draft.id(),
                null);
    }

    private static String href(Notice notice) {
        return "/notices/" + notice.id();
    }
}
