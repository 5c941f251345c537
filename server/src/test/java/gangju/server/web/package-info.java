/** Tests of how the server is started and reached. */
@NullMarked
package gangju.server.web;

import org.jspecify.annotations.NullMarked;
