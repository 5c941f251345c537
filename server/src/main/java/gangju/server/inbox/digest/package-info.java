/** What needs somebody, by mail on working days. */
@NullMarked
package gangju.server.inbox.digest;

import org.jspecify.annotations.NullMarked;
