/** Plain Java that runs without a display; one package for each part of the way from a prompt to a logged call. */
@NullMarked
package signalbox.core;

import org.jspecify.annotations.NullMarked;
