/** Figures on their way in: files, conflicts, imports that can be taken back, tokens for programs. */
@NullMarked
package gangju.server.indicators.pages.intake;

import org.jspecify.annotations.NullMarked;
