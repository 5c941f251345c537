@NullMarked
package gangju.reader.table;

import org.jspecify.annotations.NullMarked;
