package gangju.server.supervision.pages;

import gangju.server.pages.Option;
import gangju.server.pages.PageFrame;
import gangju.server.supervision.notices.TiedItem;
import java.util.List;
import java.util.Map;

/**
 * The form of a new notice.
 *
 * @param values what is typed so far, or suggested
 * @param items of plans that it will be tied to
 * @param causes what else it will be tied to
 * @param isUnmanned whether nobody in the chosen unit can sign
 * @param hidden what is sent along: names and values
 */
public record NewNoticePage(
        PageFrame frame,
        Map<String, String> values,
        Map<String, String> problems,
        List<Option> units,
        List<TiedItem> items,
        List<Known> causes,
        List<Option> hidden,
        boolean isUnmanned) {}
