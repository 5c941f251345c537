/** Characters and rulings of OFD pages (GB/T 33190-2016); pictures and fonts stay closed. */
@NullMarked
package gangju.reader.text.ofd;

import org.jspecify.annotations.NullMarked;
