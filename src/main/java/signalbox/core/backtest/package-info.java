/**
 * Re-decides logged calls under a draft table, without calling any model, and tells what the draft moves and costs; and
 * tells the health of rules. Reads the log through its queries alone, and needs no display.
 */
@NullMarked
package signalbox.core.backtest;

import org.jspecify.annotations.NullMarked;
