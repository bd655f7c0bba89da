/** tiers.json and the routing table it holds: reading, schema, findings, editing without loss, saving with history. */
@NullMarked
package signalbox.core.table;

import org.jspecify.annotations.NullMarked;
