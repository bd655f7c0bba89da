package signalbox.core.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opening, applying, keeping and watching a tiers.json, on a real disk. */
final class TableStoreTest {
    @TempDir
    private Path folder;

    private Path file;
    private TableStore store;

    @BeforeEach
    void open() throws Exception {
        file = folder.resolve("tiers.json");
        Files.writeString(file, ShippedTable.text());
        store = TableStore.open(file);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void appliesADraftAndTellsListeners() throws Exception {
        BlockingQueue<RoutingTable> told = new LinkedBlockingQueue<>();
        store.onChange(told::add);
        store.apply(draft("gpt-4o-mini", "gpt-4.1-nano"), "nano: gpt-4.1-nano");
        assertThat(Files.readString(file)).isEqualTo(ShippedTable.text().replace("gpt-4o-mini", "gpt-4.1-nano"));
        assertThat(store.table().requireTier("nano").model().modelId()).isEqualTo("gpt-4.1-nano");
        assertThat(told).containsExactly(store.table());
    }

    @Test
    void keepsEveryVersionWithItsSummary() throws Exception {
        store.apply(draft("gpt-4o-mini", "one"), "first");
        store.apply(draft("\"one\"", "\"two\""), "second");
        List<TableVersion> versions = store.history().versions();
        assertThat(versions).extracting(TableVersion::summary).containsExactly("second", "first", "As found on disk");
        assertThat(versions.getFirst().hash()).isEqualTo(store.table().hash().substring(0, 16));
        assertThat(store.history().read(versions.getLast()).text()).isEqualTo(ShippedTable.text());
    }

    @Test
    void restoresAnEarlierVersion() throws Exception {
        store.apply(draft("gpt-4o-mini", "one"), "first");
        TableVersion earlier = store.history().versions().getLast();
        store.apply(store.history().read(earlier).basedOn(store.document()), "Restored");
        assertThat(Files.readString(file)).isEqualTo(ShippedTable.text());
        assertThat(store.history().versions()).hasSize(3);
    }

    @Test
    void refusesToOverwriteAChangeOfSomeoneElse() throws Exception {
        TableDocument mine = draft("gpt-4o-mini", "mine");
        String theirs = ShippedTable.text().replace("gpt-4o-mini", "theirs");
        Files.writeString(file, theirs);
        assertThatThrownBy(() -> store.apply(mine, "mine"))
                .isInstanceOfSatisfying(TableConflictException.class, conflict -> {
                    assertThat(conflict.mine()).isEqualTo(mine);
                    assertThat(conflict.theirs().text()).isEqualTo(theirs);
                });
        assertThat(Files.readString(file)).isEqualTo(theirs);
        store.reload();
        assertThatThrownBy(() -> store.apply(mine, "mine")).isInstanceOf(TableConflictException.class);
    }

    @Test
    void overwritesAChangeThatTheOperatorHasSeen() throws Exception {
        TableDocument mine = draft("gpt-4o-mini", "mine");
        Files.writeString(file, ShippedTable.text().replace("gpt-4o-mini", "theirs"));
        store.reload();
        store.apply(mine.basedOn(store.document()), "mine after all");
        assertThat(Files.readString(file)).isEqualTo(mine.text());
        assertThat(store.history().versions())
                .extracting(TableVersion::summary)
                .containsExactly("mine after all", "As found on disk");
    }

    @Test
    void refusesADraftWithFindings() {
        assertThatThrownBy(() -> store.apply(draft("\"default_tier\": \"standard\"", "\"default_tier\": \"x\""), ""))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("There is no tier \"x\"");
        assertThat(file).hasContent(ShippedTable.text());
    }

    @Test
    void takesOverAChangeOnDisk() throws Exception {
        BlockingQueue<RoutingTable> told = new LinkedBlockingQueue<>();
        store.onChange(told::add);
        Files.writeString(file, ShippedTable.text().replace("gpt-4o-mini", "theirs"));
        RoutingTable table = told.poll(60, TimeUnit.SECONDS);
        assertThat(table).isNotNull();
        assertThat(table.requireTier("nano").model().modelId()).isEqualTo("theirs");
    }

    @Test
    void keepsTheLastGoodTableWhenTheFileBreaks() throws Exception {
        RoutingTable before = store.table();
        Files.writeString(file, "{");
        store.reload();
        assertThat(store.table()).isEqualTo(before);
        assertThat(store.trouble()).get().asString().contains("The file ends before this { is closed");
        Files.delete(file);
        store.reload();
        assertThat(store.trouble()).get().asString().contains("There is no routing table");
        Files.writeString(file, ShippedTable.text());
        store.reload();
        assertThat(store.trouble()).isEmpty();
    }

    @Test
    void leavesNoTemporaryFileAndKeepsPermissions() throws Exception {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        store.apply(draft("gpt-4o-mini", "one"), "first");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("tiers.json", "tiers.json.history");
        }
    }

    @Test
    void followsALinkWhenItApplies() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);
        try (TableStore linked = TableStore.open(link)) {
            linked.apply(linked.document().edited(tree -> tree.put("default_tier", "nano")), "default");
        }
        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(file)).contains("\"default_tier\": \"nano\"");
    }

    @Test
    void keepsADraftWithWhatItWasMadeFrom() throws Exception {
        TableDocument mine = draft("gpt-4o-mini", "mine");
        store.draftFile().save(mine);
        Files.writeString(file, ShippedTable.text().replace("gpt-4o-mini", "theirs"));
        try (TableStore again = TableStore.open(file)) {
            TableDocument kept = again.draftFile().load().orElseThrow();
            assertThat(kept).isEqualTo(mine);
            assertThat(kept.base().text()).isEqualTo(ShippedTable.text());
            again.draftFile().save(kept.base());
            assertThat(again.draftFile().load()).isEmpty();
        }
    }

    @Test
    void saysPlainlyWhyAFileCannotBeOpened() throws Exception {
        assertThatThrownBy(() -> TableStore.open(folder.resolve("none.json")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("There is no routing table at");
        assertThatThrownBy(() -> TableStore.open(folder)).hasMessageContaining("is a folder");
        Path foreign = Files.write(folder.resolve("foreign.json"), new byte[] {'{', (byte) 0xE4, '}'});
        assertThatThrownBy(() -> TableStore.open(foreign)).hasMessageContaining("is not text in UTF-8");
        Path broken = Files.writeString(folder.resolve("broken.json"), "{ \"tiers\": [] }");
        assertThatThrownBy(() -> TableStore.open(broken))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("/tiers: At least one entry is needed.");
    }

    private TableDocument draft(String part, String other) {
        return TableDocument.parse(store.document().text().replaceFirst(part, other))
                .basedOn(store.document());
    }
}
