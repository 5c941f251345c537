/** Who may sign in, how, and which door stands in front of every page. */
@NullMarked
package gangju.server.accounts;

import org.jspecify.annotations.NullMarked;
