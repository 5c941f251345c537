/** Third stage: runs joined to blocks, what is not the document dropped. */
@NullMarked
package gangju.reader.block;

import org.jspecify.annotations.NullMarked;
