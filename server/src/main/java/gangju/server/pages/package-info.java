/** The frame around every page, its words in both languages, and the parts that pages share. */
@NullMarked
package gangju.server.pages;

import org.jspecify.annotations.NullMarked;
