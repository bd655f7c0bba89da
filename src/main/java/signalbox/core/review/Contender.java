package signalbox.core.review;

import signalbox.core.chat.ModelRef;

/**
 * One side of a comparison as it was when the comparison was made.
 *
 * @param tier its name in the routing table of that time
 * @param model the tier's primary model of that time; an answer of any other model is not this contender's
 */
public record Contender(String tier, ModelRef model) {}
