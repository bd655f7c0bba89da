/** Markdown as models write it, drawn with plain nodes: nothing is loaded, and an address is opened only on a click. */
@NullMarked
package signalbox.ui.common.markdown;

import org.jspecify.annotations.NullMarked;
