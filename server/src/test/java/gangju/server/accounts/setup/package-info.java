@NullMarked
package gangju.server.accounts.setup;

import org.jspecify.annotations.NullMarked;
