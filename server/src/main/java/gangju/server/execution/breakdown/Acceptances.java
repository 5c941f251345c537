package gangju.server.execution.breakdown;

import gangju.model.Project;
import gangju.server.accounts.Act;
import gangju.server.audit.AuditTrail;
import gangju.server.audit.Change;
import gangju.server.pages.NotPossible;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Projects accepted, or not, against the capabilities that the plan states. */
@Service
public class Acceptances {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;
    private final ItemRights rights;
    private final AuditTrail trail;
    private final Clock clock;

    Acceptances(JdbcClient database, ItemRights rights, AuditTrail trail, Clock clock) {
        this.database = database;
        this.rights = rights;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param capability place in the list of {@link #capabilities}, from 1; 0 for the project as a whole
     * @param says what the plan says, in words
     */
    public record Finding(int capability, String says, String found, boolean isAccepted, LocalDate on) {
        /** @throws NotPossible if nothing was found */
        public Finding {
            found = found.strip();
            if (found.isEmpty()) {
                throw new NotPossible("tasks.problem.nothing-found");
            }
        }
    }

    /** What the plan says that a project can do; nothing for what is no project. */
    public List<Project.Capability> capabilities(long item) {
        return database.sql("SELECT capability FROM execution.item WHERE item_id = ? AND kind = 'project' AND NOT gone")
                .param(item)
                .query((row, number) -> List.of(JSON.readValue(row.getString(1), Project.Capability[].class)))
                .optional()
                .orElse(List.of());
    }

    /** All of an item, the newest first. */
    public List<Acceptance> of(long item) {
        return database.sql("SELECT * FROM execution.acceptance WHERE item_id = ? ORDER BY id DESC")
                .param(item)
                .query((row, number) -> new Acceptance(
                        row.getLong("id"),
                        row.getInt("capability"),
                        row.getString("says"),
                        row.getString("found"),
                        row.getBoolean("accepted"),
                        row.getObject("on_day", LocalDate.class),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getString("made_by")))
                .list();
    }

    /**
     * Keeps what was found; takes the place of what was found of the same before.
     *
     * @throws NotPossible if the item is no project, has no such capability, or the day is to come
     */
    @Transactional
    public void add(long item, Finding finding, String by) {
        rights.requireAlways(Act.ACCEPT_PROJECT, item);
        if (finding.on().isAfter(LocalDate.now(clock))) {
            throw new NotPossible("tasks.problem.done-to-come");
        }
        if (!isProject(item)
                || finding.capability() < 0
                || finding.capability() > capabilities(item).size()) {
            throw new NotPossible("scheme.problem.meanwhile");
        }
        database.sql("""
                        INSERT INTO execution.acceptance (item_id, capability, says, found, accepted, on_day, made_at, made_by)
                        VALUES (:item, :capability, :says, :found, :accepted, :on, :now, :by)
                        """)
                .param("item", item)
                .param("capability", finding.capability())
                .param("says", finding.says())
                .param("found", finding.found())
                .param("accepted", finding.isAccepted())
                .param("on", finding.on())
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .update();
        trail.add(Change.made(
                by,
                finding.isAccepted() ? "execution.project-accepted" : "execution.project-refused",
                "item/" + item,
                finding));
    }

    private boolean isProject(long item) {
        return database.sql("SELECT count(*) FROM execution.item WHERE item_id = ? AND kind = 'project' AND NOT gone")
                        .param(item)
                        .query(Long.class)
                        .single()
                == 1;
    }
}
