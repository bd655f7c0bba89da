/** The Compare screen: the same prompts through two tiers, and votes. */
@NullMarked
package signalbox.ui.compare;

import org.jspecify.annotations.NullMarked;
