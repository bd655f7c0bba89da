package signalbox.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import signalbox.core.calllog.CallLog;
import signalbox.core.calllog.CallLogException;

/** The option that names the call log. */
final class LogOption {
    @Option(
            names = "--log",
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            description = "The call log (default: calls.db in the workspace).")
    @Nullable
    Path log;

    /** Opens the log to add to; makes it where there is none. */
    CallLog openToWrite(Path otherwise) throws UserException {
        try {
            if (log == null) {
                Files.createDirectories(otherwise.toAbsolutePath().getParent());
            }
            return CallLog.open(log == null ? otherwise : log);
        } catch (IOException failed) {
            throw new UserException("The workspace cannot be written: " + UserException.reason(failed) + ".", failed);
        } catch (CallLogException failed) {
            throw UserException.of(failed);
        }
    }

    /** Opens a log that is there; never makes one. */
    CallLog openToRead(Path otherwise) throws UserException {
        Path file = log == null ? otherwise : log;
        if (Files.notExists(file)) {
            throw new UserException("There is no call log at " + file + ". Name one with --log FILE"
                    + (log == null ? ", or make a first call with: signalbox send --prompt TEXT" : "") + ".");
        }
        return openToWrite(file);
    }
}
