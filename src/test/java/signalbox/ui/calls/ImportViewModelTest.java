package signalbox.ui.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.calllog.ImportField;
import signalbox.core.calllog.ImportReport;
import signalbox.core.calllog.ImportedCall;
import signalbox.core.pricing.Money;
import signalbox.core.pricing.PriceBook;
import signalbox.support.InlineTaskRunner;
import signalbox.support.Tables;
import signalbox.ui.calls.ImportViewModel.Step;

final class ImportViewModelTest {
    private static final String LOG = """
        when,model,prompt_tokens,completion_tokens,usd,who
        2026-03-09T10:00:00Z,gpt-4o,100,20,0.5,ann
        2026-03-09T11:00:00Z,gpt-4o-mini,50,10,0.25,bob
        some day,gpt-4o,1,1,1,ann
        """;

    @TempDir
    Path folder;

    @Test
    void theColumnOfTheTimeCanBeChosenWhereItsNameDoesNotTell() throws Exception {
        try (CallsFixture fixture = new CallsFixture(folder)) {
            Path file = Files.writeString(folder.resolve("other.csv"), LOG);
            CallsViewModel model = fixture.model();
            ImportViewModel imports = model.imports();

            imports.choose(file);
            assertThat(imports.stepProperty().get()).isEqualTo(Step.PLAN);
            assertThat(imports.troubleProperty().get()).contains("the time");
            imports.start();
            assertThat(imports.stepProperty().get()).isEqualTo(Step.PLAN);

            imports.map(ImportField.TIME, "when");
            assertThat(imports.troubleProperty().get()).isEmpty();
            imports.start();
            assertThat(report(imports).added()).isEqualTo(2);
        }
    }

    @Test
    void whatIsMappedByHandIsReadAndImportingTwiceAddsNothing() throws Exception {
        try (CallsFixture fixture = new CallsFixture(folder)) {
            Path file = Files.writeString(folder.resolve("other.csv"), LOG.replace("when,", "time,"));
            CallsViewModel model = fixture.model();
            ImportViewModel imports = model.imports();

            imports.choose(file);
            assertThat(imports.stepProperty().get()).isEqualTo(Step.PLAN);
            assertThat(plan(imports)).isNull();
            imports.map(ImportField.COST, "usd");
            imports.map(ImportField.USER, "who");
            assertThat(plan(imports)).isEqualTo("0.5");
            assertThat(fixture.log
                            .newest(signalbox.core.calllog.CallFilter.ALL, 5)
                            .rows())
                    .isEmpty();

            imports.start();
            assertThat(imports.stepProperty().get()).isEqualTo(Step.DONE);
            assertThat(report(imports).added()).isEqualTo(2);
            assertThat(report(imports).skippedRecords()).isEqualTo(1);
            assertThat(imports.wordsProperty().get()).contains("2 calls added, of 3 records");

            imports.choose(file);
            imports.map(ImportField.COST, "usd");
            imports.map(ImportField.USER, "who");
            imports.start();
            assertThat(report(imports).added()).isZero();
            assertThat(report(imports).known()).isEqualTo(2);

            imports.showImported();
            assertThat(CallsFixture.overview(model).totals().knownCost()).isEqualTo(Money.of("0.75"));
        }
    }

    @Test
    void aColumnThatWasGuessedCanBeLeftUnread() throws Exception {
        try (CallsFixture fixture = new CallsFixture(folder)) {
            Path file = Files.writeString(folder.resolve("other.csv"), LOG.replace("when,", "time,"));
            ImportViewModel imports = fixture.model().imports();
            imports.choose(file);

            imports.map(ImportField.INPUT, "");

            assertThat(Objects.requireNonNull(imports.planProperty().get()).calls())
                    .extracting(ImportedCall::input)
                    .containsOnlyNulls();
        }
    }

    @Test
    void aLogThatIsOnlyLookedAtTakesNoImport() throws Exception {
        try (CallsFixture fixture = new CallsFixture(folder)) {
            var services = new CallsServices(fixture.log, null, Tables::plain, PriceBook.NONE);
            var model = new CallsViewModel(services, new InlineTaskRunner(), CallsFixture.clock(), fixture.settings);

            model.imports().choose(folder.resolve("other.csv"));

            assertThat(model.imports().stepProperty().get()).isEqualTo(Step.NOT_HERE);
        }
    }

    private static @org.jspecify.annotations.Nullable String plan(ImportViewModel imports) {
        var dollars = Objects.requireNonNull(imports.planProperty().get())
                .calls()
                .getFirst()
                .dollars();
        return dollars == null ? null : dollars.toPlainString();
    }

    private static ImportReport report(ImportViewModel imports) {
        return Objects.requireNonNull(imports.reportProperty().get());
    }
}
