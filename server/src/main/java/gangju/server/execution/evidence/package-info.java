/** What proves that something was done: files, addresses and documents' numbers. */
@NullMarked
package gangju.server.execution.evidence;

import org.jspecify.annotations.NullMarked;
