/** Signing in: name and password, how often one may try, and the second factor. */
@NullMarked
package gangju.server.accounts.signin;

import org.jspecify.annotations.NullMarked;
