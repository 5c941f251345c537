package gangju.server.indicators.pages;

import gangju.server.pages.PageFrame;

/**
 * Instead of a page about an indicator that was not registered on the day that is asked for.
 *
 * @param code of the indicator
 */
public record NotKnownThenPage(PageFrame frame, ClockStrip clocks, String code) {}
