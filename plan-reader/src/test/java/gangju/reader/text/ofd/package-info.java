/** OFD files made in memory, sound and hostile. */
@NullMarked
package gangju.reader.text.ofd;

import org.jspecify.annotations.NullMarked;
