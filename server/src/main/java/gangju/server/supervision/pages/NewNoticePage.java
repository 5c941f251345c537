package gangju.server.supervision.pages;

import gangju.server.pages.Option;
import gangju.server.pages.PageFrame;
import gangju.server.supervision.notices.TiedItem;
import java.util.List;
import java.util.Map;

/**
 * The form of a new notice.
 *
 * @param values what is typed so far
 * @param items of plans that it will be tied to
 */
public record NewNoticePage(
        PageFrame frame,
        Map<String, String> values,
        Map<String, String> problems,
        List<Option> units,
        List<TiedItem> items) {}
