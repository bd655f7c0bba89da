package signalbox.core.calllog;

import org.jspecify.annotations.Nullable;

/** Where a page of calls ended. Opaque: taken from one {@link CallPage} and given to the query for the next. */
public record CallKey(CallOrder order, @Nullable Object valueOrNull, long id) {}
