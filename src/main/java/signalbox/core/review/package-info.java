/**
 * Comparison runs, the votes on them and what the votes prove. Everything is kept at once in a SQLite file of its own, so
 * that nothing is lost or paid for twice. The evidence is pure arithmetic over counts.
 */
@NullMarked
package signalbox.core.review;

import org.jspecify.annotations.NullMarked;
