package signalbox.ui.playground;

import java.time.Instant;

/**
 * Which trial is meant, in whichever history.
 *
 * @param at when it was sent; tells trials apart that have the same id in the histories of the two modes
 */
record TrialKey(long id, Instant at) {}
