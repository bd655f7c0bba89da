/** What every screen shares: background tasks, formats, controls, theme, hand-overs. The only place that touches the JavaFX thread. */
@NullMarked
package signalbox.ui.common;

import org.jspecify.annotations.NullMarked;
