/** Fourth stage: headings, paragraphs under them, and what the document says about itself. */
@NullMarked
package gangju.reader.outline;

import org.jspecify.annotations.NullMarked;
