/** The entry points: command line and window. The only place that constructs services and decides which files are used. */
@NullMarked
package signalbox.app;

import org.jspecify.annotations.NullMarked;
