package gangju.server.accounts.openid;

import gangju.server.pages.PageFrame;

/** What somebody is told whom the provider knows and no account is for. */
public record UnmatchedPage(PageFrame frame, String lead, String advice) {}
