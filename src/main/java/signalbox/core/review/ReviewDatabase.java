package signalbox.core.review;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The one connection to the file of the comparisons. Safe for use by many threads at once; they take turns. */
final class ReviewDatabase {
    private final Path path;
    private final Connection connection;
    /** Made at its first use: loading jOOQ would hold the program's start up. */
    private @Nullable DSLContext sqlOrNull;

    private ReviewDatabase(Path path, Connection connection) {
        this.path = path;
        this.connection = connection;
    }

    static ReviewDatabase open(Path path) throws ReviewException {
        return new ReviewDatabase(path, ReviewFile.open(path));
    }

    Path path() {
        return path;
    }

    synchronized <T> T read(Function<DSLContext, T> query) throws ReviewException {
        try {
            return query.apply(sql());
        } catch (DataAccessException failed) {
            throw ReviewFile.failure("read", path, failed);
        }
    }

    /** When it returns, what was written is on disk. */
    synchronized <T> T inTransaction(Function<DSLContext, T> work) throws ReviewException {
        try {
            return sql().transactionResult(configuration -> work.apply(configuration.dsl()));
        } catch (DataAccessException failed) {
            throw ReviewFile.failure("written", path, failed);
        }
    }

    synchronized void close() throws ReviewException {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw ReviewFile.failure("closed", path, failed);
        }
    }

    private DSLContext sql() {
        DSLContext sql = sqlOrNull;
        if (sql == null) {
            sql = DSL.using(connection, SQLDialect.SQLITE);
            sqlOrNull = sql;
        }
        return sql;
    }
}
