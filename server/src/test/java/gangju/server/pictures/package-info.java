/** The running server in a browser: accessibility of every reading page, and the pictures of the documentation. */
@NullMarked
package gangju.server.pictures;

import org.jspecify.annotations.NullMarked;
