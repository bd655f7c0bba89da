/** Talking to one model once: the dialects on the wire, the practice simulator, and the closed list of failures. */
@NullMarked
package signalbox.core.provider;

import org.jspecify.annotations.NullMarked;
