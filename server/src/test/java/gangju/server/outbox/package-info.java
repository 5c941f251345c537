@NullMarked
package gangju.server.outbox;

import org.jspecify.annotations.NullMarked;
