package signalbox.core.table;

import signalbox.core.chat.ModelRef;

/** Where calls of one declared task type go: to a tier, or straight to a model. */
public sealed interface TaskRoute {
    /** To the tier of this name. */
    record ToTier(String tier) implements TaskRoute {}

    /** To this model, outside the tiers. */
    record ToModel(ModelRef model) implements TaskRoute {}
}
