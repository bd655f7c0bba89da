package signalbox.core.pricing;

import java.util.List;

/**
 * What was read of somebody else's price list.
 *
 * @param form which list it is, in words
 * @param entries how many it has, whatever became of them
 * @param skipped what is no price of a chat model, or none that tokens alone decide
 * @param unreadable what ought to be a price and is none
 */
public record ImportedPrices(
        String form, int entries, List<ListedModel> models, List<LeftOut> skipped, List<LeftOut> unreadable) {

    /** An entry that was not taken, and why, as a phrase. */
    public record LeftOut(String name, String reason) {}

    public ImportedPrices {
        models = List.copyOf(models);
        skipped = List.copyOf(skipped);
        unreadable = List.copyOf(unreadable);
    }
}
