@NullMarked
package gangju.server.inbox.webhooks;

import org.jspecify.annotations.NullMarked;
