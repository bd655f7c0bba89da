/** The window around the screens: navigation, status bar, palette, keys. */
@NullMarked
package signalbox.ui.shell;

import org.jspecify.annotations.NullMarked;
