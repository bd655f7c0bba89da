package signalbox.ui.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.calllog.Finding;
import signalbox.core.calllog.SampleLog;
import signalbox.core.pricing.Money;
import signalbox.core.review.Scope;
import signalbox.ui.common.Handover;

final class FindingsViewModelTest {
    @TempDir
    Path folder;

    @Test
    void easyWorkIsHandedToAComparisonOfExactlyItsCalls() throws Exception {
        try (CallsFixture fixture = new CallsFixture(folder)) {
            SampleLog.fill(fixture.log, CallsFixture.NOW, ZoneOffset.UTC);
            CallsViewModel model = fixture.model();

            List<Finding> found = model.findings().findingsProperty().get().orElseThrow();
            Finding.EasyOnDear easy = (Finding.EasyOnDear) found.getFirst();
            Optional<Handover> handover = model.findings().comparison(easy);

            assertThat(handover)
                    .contains(new Handover.DrawExamples(
                            Scope.task(easy.task()), easy.calls(), easy.cheaperTier(), easy.tier()));
            assertThat(model.findings().saving().compareTo(Money.ZERO)).isPositive();
            assertThat(FindingText.of(easy).title()).contains(easy.task(), easy.tier());
        }
    }

    @Test
    void theCallsOfAFindingAreAsManyAsItCounts() throws Exception {
        try (CallsFixture fixture = new CallsFixture(folder)) {
            SampleLog.fill(fixture.log, CallsFixture.NOW, ZoneOffset.UTC);
            CallsViewModel model = fixture.model();
            Finding.EasyOnDear easy = (Finding.EasyOnDear)
                    model.findings().findingsProperty().get().orElseThrow().getFirst();

            model.looks().show(easy.calls(), model.looks().queryProperty().get().period());

            assertThat(CallsFixture.overview(model).totals().calls()).isEqualTo(easy.count() + easy.unknown());
        }
    }

    @Test
    void otherCallsHaveOtherFindings() throws Exception {
        try (CallsFixture fixture = new CallsFixture(folder)) {
            SampleLog.fill(fixture.log, CallsFixture.NOW, ZoneOffset.UTC);
            CallsViewModel model = fixture.model();

            model.looks().type("tier:nano");

            assertThat(model.findings().findingsProperty().get().orElseThrow())
                    .noneMatch(Finding.EasyOnDear.class::isInstance);
        }
    }
}
