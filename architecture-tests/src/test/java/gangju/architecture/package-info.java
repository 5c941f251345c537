/** Rules over all modules: who may depend on whom, and what every class keeps to. */
@NullMarked
package gangju.architecture;

import org.jspecify.annotations.NullMarked;
