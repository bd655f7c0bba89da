/** From a decision to a logged call: attempts, retries, fallbacks, quality checks, cost. */
@NullMarked
package signalbox.core.dispatch;

import org.jspecify.annotations.NullMarked;
