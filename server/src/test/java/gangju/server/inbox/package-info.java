@NullMarked
package gangju.server.inbox;

import org.jspecify.annotations.NullMarked;
