package gangju.server.supervision.notices;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What notices are about, and which notices are about something. */
@Repository
public class Causes {
    private final JdbcClient database;

    Causes(JdbcClient database) {
        this.database = database;
    }

    /** Of one notice. */
    public List<Cause> of(long notice) {
        return database.sql("SELECT * FROM supervision.notice_cause WHERE notice_id = ? ORDER BY kind, subject_id")
                .param(notice)
                .query((row, number) -> Cause.of(row))
                .list();
    }

    /** By subject, the notices about it, the newest first; subjects without any are left out. */
    public Map<Long, List<Notice>> about(Cause.Kind kind, Collection<Long> subjects) {
        var found = new HashMap<Long, List<Notice>>();
        database.sql("""
                        SELECT c.subject_id, n.* FROM supervision.notice_cause c
                        JOIN supervision.notice n ON n.id = c.notice_id
                        WHERE c.kind = :kind AND c.subject_id = ANY (:subjects) ORDER BY n.id DESC
                        """)
                .param("kind", kind.code())
                .param("subjects", subjects.toArray(Long[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getLong("subject_id"), key -> new ArrayList<>())
                            .add(Notice.of(row));
                });
        return found;
    }

    /** Ties a notice that is just issued to what it is about, and to the items that this belongs to. */
    void tie(long notice, List<TiedItem> items, List<Cause> causes) {
        database.sql("""
                        INSERT INTO supervision.notice_item (notice_id, plan_id, item_id, title)
                        SELECT :notice, * FROM unnest(:plans, :items, :titles) ON CONFLICT DO NOTHING
                        """)
                .param("notice", notice)
                .param("plans", items.stream().map(TiedItem::plan).toArray(Long[]::new))
                .param("items", items.stream().map(TiedItem::item).toArray(Long[]::new))
                .param("titles", items.stream().map(TiedItem::title).toArray(String[]::new))
                .update();
        if (!causes.isEmpty()) {
            database.sql("""
                            INSERT INTO supervision.notice_cause (notice_id, kind, subject_id, plan_id, item_id, title)
                            SELECT :notice, * FROM unnest(:kinds, :subjects, :plans, :items, :titles)
                            ON CONFLICT DO NOTHING
                            """)
                    .param("notice", notice)
                    .param(
                            "kinds",
                            causes.stream().map(cause -> cause.kind().code()).toArray(String[]::new))
                    .param("subjects", causes.stream().map(Cause::subject).toArray(Long[]::new))
                    .param("plans", causes.stream().map(Cause::plan).toArray(Long[]::new))
                    .param("items", causes.stream().map(Cause::item).toArray(Long[]::new))
                    .param("titles", causes.stream().map(Cause::title).toArray(String[]::new))
                    .update();
        }
    }
}
