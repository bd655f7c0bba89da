/** The Routing screen: the tier map and the rules, edited and applied. */
@NullMarked
package signalbox.ui.routing;

import org.jspecify.annotations.NullMarked;
