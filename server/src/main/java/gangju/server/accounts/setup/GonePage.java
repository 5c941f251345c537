package gangju.server.accounts.setup;

import gangju.server.pages.PageFrame;

/**
 * What a one-time link shows that is used, expired or unknown.
 *
 * @param isFirst whether there is no account yet
 */
public record GonePage(PageFrame frame, boolean isFirst) {}
