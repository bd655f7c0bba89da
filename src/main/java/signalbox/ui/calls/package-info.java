/** The Calls screen: the log, filtered, charted and listed. */
@NullMarked
package signalbox.ui.calls;

import org.jspecify.annotations.NullMarked;
