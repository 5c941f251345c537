/** Tests of implementation schemes. */
@NullMarked
package gangju.server.execution;

import org.jspecify.annotations.NullMarked;
