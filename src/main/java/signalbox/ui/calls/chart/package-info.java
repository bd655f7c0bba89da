/** Calls over time as a picture: what is measured, the series, and the nodes that draw it. Knows no query and no log. */
@NullMarked
package signalbox.ui.calls.chart;

import org.jspecify.annotations.NullMarked;
