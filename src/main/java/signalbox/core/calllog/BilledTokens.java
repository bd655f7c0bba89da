package signalbox.core.calllog;

import signalbox.core.chat.Usage;
import signalbox.core.pricing.Cost;
import signalbox.core.pricing.ModelPrice;
import signalbox.core.pricing.Money;

/**
 * The calls whose tokens and cost are both known: what they used and what they cost, so that the same tokens can be
 * priced at another model.
 *
 * @param calls how many there are
 * @param cost what they cost in fact, failed attempts included
 */
public record BilledTokens(long calls, Usage usage, Money cost) {
    /** What the same tokens cost at a price. */
    public Money at(ModelPrice price) {
        return Cost.of(usage, price).total();
    }
}
