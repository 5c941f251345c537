/** What one-time links are for: the first account, and a new password. */
@NullMarked
package gangju.server.accounts.setup;

import org.jspecify.annotations.NullMarked;
