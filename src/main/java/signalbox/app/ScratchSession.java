package signalbox.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;

/** A practice session in a folder of its own, on a copy of the table: whatever is done in it leaves no trace. */
record ScratchSession(ScratchFolder folder, Session session) implements AutoCloseable {

    /** @param log is shown, and migrated where it must be; calls made in the session go elsewhere */
    static ScratchSession open(TableOption table, LogOption log) throws UserException, IOException {
        ScratchFolder folder = ScratchFolder.create();
        try {
            Workspace workspace = new Workspace(folder.path());
            Path named = table.file(workspace);
            if (!named.equals(workspace.table())) {
                TableOption.read(named);
                Files.copy(named, workspace.table());
            }
            return new ScratchSession(
                    folder,
                    Session.practice(workspace, workspace.table(), log.log, Clock.system(ZoneId.systemDefault())));
        } catch (UserException | IOException failed) {
            folder.close();
            throw failed;
        }
    }

    @Override
    public void close() throws UserException, IOException {
        session.close();
        folder.close();
    }
}
