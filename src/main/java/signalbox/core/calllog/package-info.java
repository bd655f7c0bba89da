/** The call log in SQLite: append, page, sum up. With core.review the only place that speaks SQL. */
@NullMarked
package signalbox.core.calllog;

import org.jspecify.annotations.NullMarked;
