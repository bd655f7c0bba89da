package signalbox.core.calllog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Between which ids the calls of a time lie, as far as the runs tell: what is found in the order of ids need not be
 * looked for in all of the log.
 */
final class IdStretches {
    private final Connection connection;
    private final LogClock clock;

    /** Both ends are part of it. */
    record Stretch(long first, long last) {
        static final Stretch ALL = new Stretch(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    IdStretches(Connection connection, LogClock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    /** Lowest first; they do not overlap. Beside listed calls any that is not listed yet may be of the time. */
    List<Stretch> of(CallFilter filter) throws SQLException {
        if (filter.from().isEmpty() && filter.to().isEmpty()) {
            return List.of(Stretch.ALL);
        }
        // Both forms of a timestamp, with a space or a T, are at least the one and at most the other.
        String from =
                filter.from().map(at -> clock.boundText(at).replace('T', ' ')).orElse("");
        String to = filter.to().map(clock::boundText).orElse("\uFFFF");
        List<Stretch> stretches = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT min(r.first_id), max(coalesce((SELECT"
                + " min(next.first_id) - 1 FROM call_run AS next WHERE next.first_id > r.first_id), done_id)), done_id"
                + " FROM list_progress LEFT JOIN call_run AS r ON r.latest >= ? AND r.earliest < ?")) {
            statement.setString(1, from);
            statement.setString(2, to);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                long first = row.getLong(1);
                if (!row.wasNull()) {
                    stretches.add(new Stretch(first, row.getLong(2)));
                }
                stretches.add(new Stretch(row.getLong(3) + 1, Long.MAX_VALUE));
            }
        }
        return stretches;
    }
}
