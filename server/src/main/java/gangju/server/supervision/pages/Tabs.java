package gangju.server.supervision.pages;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.pages.Messages;
import gangju.server.supervision.notices.NoticeDrafts;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The ways between the lists of supervision. */
@Component
public class Tabs {
    private static final int MOST = 99;

    private final NoticeDrafts drafts;
    private final Access access;

    Tabs(NoticeDrafts drafts, Access access) {
        this.drafts = drafts;
        this.access = access;
    }

    /** @param count of what waits there; 0 for nothing to say */
    public record Tab(String href, String label, int count, boolean isCurrent) {}

    /** @param here the path of the page */
    public List<Tab> of(String here, Messages words) {
        var tabs = new ArrayList<Tab>();
        tabs.add(tab("/notices", 0, here, words));
        var units = access.units(Act.OPEN_NOTICE, "-");
        if (!units.isEmpty()) {
            tabs.add(tab("/notices/drafts", drafts.open(units, MOST).size(), here, words));
        }
        tabs.add(tab("/checks", 0, here, words));
        tabs.add(tab("/notices/rules", 0, here, words));
        return tabs;
    }

    private static Tab tab(String path, int count, String here, Messages words) {
        return new Tab(
                path, words.get("notices.tab." + path.substring(path.lastIndexOf('/') + 1)), count, path.equals(here));
    }
}
