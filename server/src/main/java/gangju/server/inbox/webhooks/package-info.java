/** Counts pushed to other programs, signed; never anything about a person. */
@NullMarked
package gangju.server.inbox.webhooks;

import org.jspecify.annotations.NullMarked;
