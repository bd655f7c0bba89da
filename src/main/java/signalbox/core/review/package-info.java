/** Comparison runs and the votes on them, kept so that nothing is lost or paid for twice. */
@NullMarked
package signalbox.core.review;

import org.jspecify.annotations.NullMarked;
