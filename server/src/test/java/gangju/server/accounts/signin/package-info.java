@NullMarked
package gangju.server.accounts.signin;

import org.jspecify.annotations.NullMarked;
