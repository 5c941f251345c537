/** What the engine says, apart from its words: a code with arguments, worded in Chinese and English when it is read. */
@NullMarked
package gangju.indicator.remark;

import org.jspecify.annotations.NullMarked;
