/** Where an indicator is heading: a forecast to a target's date by a stated rule, with its interval and its chance. */
@NullMarked
package gangju.indicator.forecast;

import org.jspecify.annotations.NullMarked;
