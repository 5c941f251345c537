package gangju.server.execution;

import gangju.server.pages.Fact;
import gangju.server.pages.Messages;
import gangju.server.pages.Option;
import java.util.List;

/** What another part of the product knows about a report; its page asks every bean of this type. */
public interface ReportTies {
    /** Shown beside the report. */
    List<Fact> facts(long report, Messages words);

    /** What the reader may do about it there: the address and its label. */
    List<Option> acts(long report, long unit, Messages words);
}
