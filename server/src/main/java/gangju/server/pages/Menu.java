package gangju.server.pages;

import gangju.server.pages.PageFrame.Section;
import java.util.Set;

/**
 * Tells which entries of the main menu the account of the present request may open. The {@code accounts} module has the
 * one bean of this type.
 */
@FunctionalInterface
public interface Menu {
    Set<Section> open();
}
