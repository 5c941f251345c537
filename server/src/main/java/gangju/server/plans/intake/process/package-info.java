/** Reads a document in a process of its own, so that its time and memory are its own as well. */
@NullMarked
package gangju.server.plans.intake.process;

import org.jspecify.annotations.NullMarked;
