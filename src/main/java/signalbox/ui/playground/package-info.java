/** The Playground screen: where a prompt would go, and what came back. */
@NullMarked
package signalbox.ui.playground;

import org.jspecify.annotations.NullMarked;
