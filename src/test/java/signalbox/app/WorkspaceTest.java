package signalbox.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class WorkspaceTest {
    private static final Path HOME = Path.of("/home/ann");

    @Test
    void liesWhereTheOperatingSystemKeepsSuchFiles() {
        assertThat(Workspace.of(Map.of(), "Linux", HOME).home()).isEqualTo(Path.of("/home/ann/.local/share/signalbox"));
        assertThat(Workspace.of(Map.of("XDG_DATA_HOME", "/data"), "Linux", HOME).home())
                .isEqualTo(Path.of("/data/signalbox"));
        assertThat(Workspace.of(Map.of(), "Mac OS X", HOME).home())
                .isEqualTo(Path.of("/home/ann/Library/Application Support/Signalbox"));
    }

    @Test
    void aFolderThatWasChosenWins() {
        assertThat(Workspace.of(Map.of("SIGNALBOX_HOME", "/srv/box", "XDG_DATA_HOME", "/data"), "Linux", HOME)
                        .home())
                .isEqualTo(Path.of("/srv/box"));
    }
}
