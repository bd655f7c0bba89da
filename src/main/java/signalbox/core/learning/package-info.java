/**
 * A text classifier trained on the operator's own labels: features of a text, training, cross-validation, the trained
 * model and its file. Knows nothing of tables and routes.
 */
@NullMarked
package signalbox.core.learning;

import org.jspecify.annotations.NullMarked;
