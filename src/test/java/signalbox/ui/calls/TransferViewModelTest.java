package signalbox.ui.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.calllog.Dimension;
import signalbox.support.CallBuilder;

final class TransferViewModelTest {
    @TempDir
    Path folder;

    @Test
    void exportsTheCallsThatMatch() throws Exception {
        try (CallsFixture fixture = new CallsFixture(folder)) {
            fixture.append(CallsFixture.calls(3, "standard"));
            fixture.append(new CallBuilder()
                    .at(CallsFixture.NOW.minusSeconds(5))
                    .tier("nano")
                    .user("Lee, Ann")
                    .unknownUsage());
            CallsViewModel model = fixture.model();
            model.looks().only(Dimension.TIER, "nano");
            Path file = folder.resolve("calls.csv");

            model.transfers().export(file, 1);

            assertThat(Files.readAllLines(file)).hasSize(2);
            assertThat(Files.readAllLines(file).getLast())
                    .contains(",nano,")
                    .contains("\"Lee, Ann\"")
                    .contains(",,,");
            assertThat(model.transfers().noticeProperty().get()).contains("1 call written");
        }
    }

    @Test
    void aFileOfJsonLinesIsWrittenAsSuch() throws Exception {
        try (CallsFixture fixture = new CallsFixture(folder)) {
            fixture.append(CallsFixture.calls(2, "standard"));
            Path file = folder.resolve("calls.jsonl");

            fixture.model().transfers().export(file, 2);

            assertThat(Files.readAllLines(file)).hasSize(2).allMatch(line -> line.startsWith("{\"id\":"));
        }
    }

    @Test
    void saysWhereAFileCannotBeWritten() throws Exception {
        try (CallsFixture fixture = new CallsFixture(folder)) {
            TransferViewModel transfers = fixture.model().transfers();

            transfers.export(folder.resolve("nowhere").resolve("calls.csv"), 0);

            assertThat(transfers.noticeProperty().get()).contains("cannot be written", "nowhere");
            assertThat(transfers.exportingProperty().get()).isFalse();
            assertThat(transfers.failedProperty().get()).isTrue();

            transfers.export(folder.resolve("calls.csv"), 0);
            assertThat(transfers.failedProperty().get()).isFalse();
            transfers.begin();
            assertThat(transfers.wordsProperty().get()).isEmpty();
        }
    }

    @Test
    void aReportHasTheFindingsOfTheCallsLookedAt() throws Exception {
        try (CallsFixture fixture = new CallsFixture(folder)) {
            signalbox.core.calllog.SampleLog.fill(fixture.log, CallsFixture.NOW, java.time.ZoneOffset.UTC);
            CallsViewModel model = fixture.model();
            Path page = folder.resolve("week.html");
            Path figures = folder.resolve("week.csv");

            model.report(page, false);
            model.report(figures, true);

            assertThat(Files.readString(page)).contains("the last 30 days", "would have cost");
            assertThat(Files.readAllLines(figures)).anyMatch(line -> line.startsWith("finding,"));
        }
    }
}
