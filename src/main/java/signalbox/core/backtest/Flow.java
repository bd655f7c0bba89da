package signalbox.core.backtest;

import signalbox.core.routing.StageName;

/**
 * Calls that one stage sends to one tier under the draft.
 *
 * @param rule the index of the hard route; -1 for other stages
 */
public record Flow(StageName stage, int rule, String tier, long calls) {}
