package signalbox.ui.routing;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A draft of the shipped table in a folder of its own, which can be opened anew as by a restart. */
abstract class DraftInAFolder {
    @TempDir
    Path folder;

    RoutingFixture fixture;
    RoutingViewModel routing;
    DraftViewModel draft;

    @BeforeEach
    void open() {
        reopen();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    final void reopen() {
        fixture = new RoutingFixture(folder);
        routing = fixture.routing;
        draft = fixture.draft;
    }
}
