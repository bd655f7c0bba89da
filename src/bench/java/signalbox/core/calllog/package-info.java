/** Measures the call log at size, and kills it in the middle of its work. */
@NullMarked
package signalbox.core.calllog;

import org.jspecify.annotations.NullMarked;
