package signalbox.core.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import signalbox.core.pricing.Money;
import signalbox.core.provider.ProviderFailure;
import signalbox.support.FakeDispatcher;

final class ComparisonRunTest extends StoredRuns {
    @Test
    void sendsEveryExampleToBothTiersAndKeepsTheAnswers() throws Exception {
        long id = create("one", "two");

        assertThat(run(RunLimits.USUAL).run(id, Set.of(), RunListener.NONE)).isEqualTo(RunEnd.ALL_DONE);

        assertThat(dispatcher.sent())
                .containsExactlyInAnyOrder("nano: one", "standard: one", "nano: two", "standard: two");
        ReviewItem item = item(id, "one");
        SideState.Answered cheap = item.cheap().answer().orElseThrow();
        assertThat(cheap.text()).isEqualTo("nano: one");
        assertThat(cheap.costOrNull()).isEqualTo(Money.of("0.000015"));
        assertThat(item.premium().answer().orElseThrow().text()).isEqualTo("standard: one");
    }

    @Test
    void paysForNothingTwice() throws Exception {
        long id = create("one", "two");
        dispatcher.fail("nano: two", Optional.of(new ProviderFailure.EmptyAnswer()));
        run(RunLimits.USUAL).run(id, Set.of(), RunListener.NONE);

        run(RunLimits.USUAL).run(id, Set.of(), RunListener.NONE);
        assertThat(dispatcher.sent()).hasSize(4);

        dispatcher.fail("nano: two", Optional.empty());
        run(RunLimits.USUAL).run(id, Set.of(SendAgain.FAILED), RunListener.NONE);
        assertThat(dispatcher.sent()).hasSize(5).last().isEqualTo("nano: two");
        assertThat(item(id, "two").failed()).isFalse();
    }

    @Test
    void saysWhyASideFailedAndWhatToDo() throws Exception {
        long id = create("one");
        dispatcher.fail("nano: one", Optional.of(new ProviderFailure.MissingKey("FAKE_KEY")));

        run(RunLimits.USUAL).run(id, Set.of(), RunListener.NONE);

        assertThat(item(id, "one").cheap()).isInstanceOfSatisfying(SideState.Failed.class, failed -> {
            assertThat(failed.brief()).isEqualTo("no key");
            assertThat(failed.sentence()).contains("FAKE_KEY");
        });
    }

    @Test
    void takesAnotherModelsAnswerForAFailureButCountsItsCost() throws Exception {
        long id = create("one");
        dispatcher.substitute("nano: one", FakeDispatcher.model("standard"));

        run(RunLimits.USUAL).run(id, Set.of(), RunListener.NONE);

        assertThat(item(id, "one").cheap()).isInstanceOfSatisfying(SideState.Failed.class, failed -> {
            assertThat(failed.brief()).isEqualTo("another model");
            assertThat(failed.costOrNull()).isEqualTo(Money.of("0.000015"));
        });
    }

    @Test
    void reportsCountsMoneyAndTimeLeft() throws Exception {
        List<RunProgress> reports = new CopyOnWriteArrayList<>();
        dispatcher.fail("nano: prompt 0", Optional.of(new ProviderFailure.Refused()));

        run(new RunLimits(1, null)).run(create(prompts(2)), Set.of(), new RunListener() {
            @Override
            public void onProgress(RunProgress progress) {
                reports.add(progress);
            }
        });

        assertThat(reports.stream().map(RunProgress::done)).containsExactly(0, 1, 2, 3, 4);
        assertThat(reports.getFirst().left()).isEmpty();
        assertThat(reports.getLast()).isEqualTo(new RunProgress(4, 4, 1, Money.of("0.000045"), Duration.ZERO));
    }

    @Test
    void stopsSendingWhereAnswersCannotBeKept() throws Exception {
        long id = create(prompts(50));
        var run = run(new RunLimits(1, null));

        assertThatThrownBy(() -> run.run(id, Set.of(), new RunListener() {
                    @Override
                    public void onProgress(RunProgress progress) {
                        if (progress.done() == 1) {
                            breakFile();
                        }
                    }
                }))
                .isInstanceOf(ReviewException.class)
                .hasMessageContaining("could not be written");
        assertThat(dispatcher.sent().size()).isBetween(1, 3);
    }

    private void breakFile() {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("comparisons.db"))) {
            connection.createStatement().execute("DROP TABLE answer");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
