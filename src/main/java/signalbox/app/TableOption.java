package signalbox.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TableDocument;
import signalbox.core.table.TableException;

/** The option that names the routing table. */
final class TableOption {
    @Option(
            names = "--table",
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            description = "The routing table (default: tiers.json in the workspace, made at the first start).")
    @Nullable
    Path table;

    /** The file to use; where none was named, the workspace's, which then exists. */
    Path file(Workspace workspace) throws UserException {
        if (table != null) {
            return table;
        }
        try {
            workspace.prepare();
            return workspace.table();
        } catch (IOException failed) {
            throw new UserException(
                    "The workspace " + workspace.home() + " cannot be written: " + UserException.reason(failed)
                            + ". Set SIGNALBOX_HOME to a folder of yours, or name files with --table and --log.",
                    failed);
        }
    }

    /** The validated table. */
    RoutingTable read(Workspace workspace) throws UserException {
        return read(file(workspace));
    }

    /** The validated table in a file. */
    static RoutingTable read(Path file) throws UserException {
        try {
            TableDocument document = TableDocument.parse(Files.readString(file));
            return document.table().orElseThrow(() -> new TableException(file.toString(), document.findings()));
        } catch (NoSuchFileException missing) {
            throw missing(file, missing);
        } catch (IOException unreadable) {
            throw UserException.unreadable(file, unreadable);
        } catch (TableException broken) {
            throw UserException.of(broken);
        }
    }

    static UserException missing(Path file, Exception cause) {
        return new UserException(
                "There is no routing table at " + file + ". Name another with --table FILE, or leave the option out"
                        + " to use the one in your workspace.",
                cause);
    }
}
