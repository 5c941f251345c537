@NullMarked
package gangju.server.accounts.door;

import org.jspecify.annotations.NullMarked;
