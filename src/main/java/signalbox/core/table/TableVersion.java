package signalbox.core.table;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A routing table as it once was.
 *
 * @param time when it was applied or, for one changed outside this program, found
 * @param summary what changed with it, in words
 * @param hash the first 16 digits of the table's hash
 * @param file its text, a tiers.json like any other
 */
public record TableVersion(Instant time, String summary, String hash, Path file) {}
