/** First stage: bytes to a decoded source of a known kind, or a refusal. */
@NullMarked
package gangju.reader.source;

import org.jspecify.annotations.NullMarked;
