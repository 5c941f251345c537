package gangju.server.plans.browse.view;

import gangju.server.pages.DisplayNames;
import gangju.server.plans.browse.Audience;
import gangju.server.plans.browse.PlanCounts;
import gangju.server.plans.browse.PlanHead;
import jakarta.servlet.http.HttpServletRequest;

/** A plan that the reader of a request may see, with what every page about it needs. */
public record PlanContext(
        HttpServletRequest request,
        Audience audience,
        PlanHead head,
        PlanCounts counts,
        int bodies,
        Wording wording,
        DisplayNames names) {
    public long plan() {
        return head.id();
    }

    public long version() {
        return head.version().id();
    }

    public String say(String key, Object... values) {
        return wording.say(key, values);
    }

    /** What pages call the person of an account. */
    public String person(String account) {
        return names.of(account, wording.words());
    }

    public String href(String rest) {
        return "/plans/" + plan() + rest;
    }
}
