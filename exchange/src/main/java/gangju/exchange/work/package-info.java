/** The division of work (任务分工表) in the form that offices hand round. */
@NullMarked
package gangju.exchange.work;

import org.jspecify.annotations.NullMarked;
