package gangju.server.accounts.signin;

import gangju.server.pages.PageFrame;
import org.jspecify.annotations.Nullable;

/** Asking for the code, after the password. */
public record CodePage(PageFrame frame, @Nullable Note note) {}
