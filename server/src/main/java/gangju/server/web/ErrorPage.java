package gangju.server.web;

import gangju.server.pages.PageFrame;

/**
 * What the page for something that went wrong shows.
 *
 * @param title what happened
 * @param advice what to do next
 * @param reference to find the failure in the log; empty when the visitor's request was the cause
 */
public record ErrorPage(PageFrame frame, String title, String advice, String reference) {}
