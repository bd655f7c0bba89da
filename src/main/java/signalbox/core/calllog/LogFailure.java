package signalbox.core.calllog;

import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Turns whatever the database says into a sentence: what happened, to which file, what to do. */
final class LogFailure {
    private LogFailure() {}

    static CallLogException of(Path file, Exception cause) {
        return of("The call log", file, cause);
    }

    /** @param what the file is to the reader, such as "The call log" */
    static CallLogException of(String what, Path file, Exception cause) {
        return new CallLogException(what + " " + file + " " + words(cause), cause);
    }

    private static String words(Exception cause) {
        SQLiteException found = sqliteException(cause);
        if (found == null) {
            return "cannot be used: " + cause.getMessage();
        }
        SQLiteErrorCode code = found.getResultCode();
        return switch (SQLiteErrorCode.getErrorCode(code.code & 0xff)) {
            case SQLITE_BUSY, SQLITE_LOCKED ->
                "is locked by another program. Close that program or wait until it is done, then try again.";
            case SQLITE_CORRUPT -> "is damaged. Restore it from a backup, or rename it and a new one will be begun.";
            case SQLITE_NOTADB -> "is not a SQLite database. Name another file with --log.";
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH ->
                "cannot be written. Allow writing to the file and its folder, or choose another one.";
            case SQLITE_CANTOPEN -> "cannot be opened. Check that its folder exists and may be written to.";
            case SQLITE_FULL -> "cannot grow: the disk is full. Make room, then try again.";
            case SQLITE_IOERR -> "cannot be read or written: the disk reports an error. Check the disk.";
            default -> "cannot be used: " + found.getMessage() + ".";
        };
    }

    static boolean isBusy(Exception cause) {
        return isOneOf(cause, SQLiteErrorCode.SQLITE_BUSY);
    }

    /** Whether another process at work may be all that is wrong: a lock, or a table that it has just made. */
    static boolean mayPass(Exception cause) {
        return isOneOf(cause, SQLiteErrorCode.SQLITE_BUSY, SQLiteErrorCode.SQLITE_LOCKED, SQLiteErrorCode.SQLITE_ERROR);
    }

    private static boolean isOneOf(Exception cause, SQLiteErrorCode... codes) {
        SQLiteException found = sqliteException(cause);
        return found != null && Arrays.stream(codes).anyMatch(code -> code.code == (found.getResultCode().code & 0xff));
    }

    private static @Nullable SQLiteException sqliteException(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException found) {
                return found;
            }
        }
        return null;
    }
}
