package signalbox.ui.routing;

/**
 * What part of the recent calls a tier had.
 *
 * @param calls its share of the calls, from 0 to 1
 * @param cost its share of the known cost, from 0 to 1
 */
record TierUse(double calls, double cost) {}
