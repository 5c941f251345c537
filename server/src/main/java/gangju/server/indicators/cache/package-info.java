/** Answers kept as bytes for as long as nothing that they show has changed. */
@NullMarked
package gangju.server.indicators.cache;

import org.jspecify.annotations.NullMarked;
