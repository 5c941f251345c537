package gangju.server.execution.breakdown;

import gangju.server.accounts.Act;
import gangju.server.audit.AuditTrail;
import gangju.server.audit.Change;
import gangju.server.pages.NotPossible;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each unit does for an item that it leads or supports. */
@Service
public class Duties {
    private final JdbcClient database;
    private final ItemRights rights;
    private final AuditTrail trail;

    Duties(JdbcClient database, ItemRights rights, AuditTrail trail) {
        this.database = database;
        this.rights = rights;
        this.trail = trail;
    }

    /** @throws NotPossible if the unit was taken off the item meanwhile */
    @Transactional
    public void say(long item, long assignment, String duty, String by) {
        rights.require(Act.BREAK_WORK_DOWN, item);
        var changed = database.sql("""
                        UPDATE execution.assignment SET duty = :duty WHERE id = :id AND item_id = :item AND ended_at IS NULL
                        """)
                .param("id", assignment)
                .param("item", item)
                .param("duty", duty.strip())
                .update();
        if (changed == 0) {
            throw new NotPossible("scheme.problem.meanwhile");
        }
        trail.add(Change.made(
                by, "execution.duty-said", "item/" + item, Map.of("assignment", assignment, "duty", duty.strip())));
    }
}
