/** What tokens cost: money as exact decimals, prices, and the count of tokens. Knows no table and no provider. */
@NullMarked
package signalbox.core.pricing;

import org.jspecify.annotations.NullMarked;
