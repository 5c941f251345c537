package gangju.server.supervision.checks.pages;

import gangju.server.accounts.Act;
import gangju.server.accounts.Unit;
import gangju.server.accounts.Units;
import gangju.server.inbox.InboxSource;
import gangju.server.inbox.Matter;
import gangju.server.inbox.Reader;
import gangju.server.supervision.checks.SiteCheck;
import gangju.server.supervision.checks.SiteCheckList;
import gangju.server.supervision.checks.SiteCheckList.Found;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** For inspectors: checks to finish, and findings that nobody has seen to. */
@Component
final class CheckInbox implements InboxSource {
    private final SiteCheckList checks;
    private final Units units;

    CheckInbox(SiteCheckList checks, Units units) {
        this.checks = checks;
        this.units = units;
    }

    @Override
    public List<Matter> of(Reader reader) {
        var matters = new ArrayList<Matter>();
        var checking = reader.rights().units(Act.CHECK_ON_SITE, "draft");
        if (!checking.isEmpty()) {
            checks.drafts(checking, reader.most()).forEach(check -> matters.add(draft(reader, check)));
        }
        var settling = reader.rights().units(Act.SETTLE_FINDING, "finished");
        if (!settling.isEmpty()) {
            checks.open(settling, reader.most()).forEach(found -> matters.add(finding(reader, found)));
        }
        return matters;
    }

    private Matter draft(Reader reader, SiteCheck check) {
        var words = reader.words();
        return new Matter(
                words.get("checks.inbox.draft", check.described().title()),
                unit(check),
                words.get("checks.check", check.label()),
                words.get("checks.inbox.draft.verb"),
                "/checks/" + check.id(),
                null);
    }

    private Matter finding(Reader reader, Found found) {
        var words = reader.words();
        var check = found.check();
        return new Matter(
                words.get("checks.inbox.finding", found.finding().said().text()),
                unit(check),
                words.get("checks.check", check.label()),
                words.get("checks.inbox.finding.verb"),
                "/checks/" + check.id() + "#f" + found.finding().number(),
                found.finding().said().until());
    }

    private String unit(SiteCheck check) {
        return units.tree().find(check.unit()).map(Unit::name).orElse("");
    }
}
