/** From a request to a decision with its trace. No network, no key, no clock beyond timing the stages. */
@NullMarked
package signalbox.core.routing;

import org.jspecify.annotations.NullMarked;
