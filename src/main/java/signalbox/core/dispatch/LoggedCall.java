package signalbox.core.dispatch;

import signalbox.core.calllog.Call;

/** A call and its id in the log. */
public record LoggedCall(long id, Call call) {}
