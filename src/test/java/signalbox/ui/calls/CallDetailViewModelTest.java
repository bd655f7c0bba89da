package signalbox.ui.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.calllog.BodyPolicy;
import signalbox.core.calllog.LogChoice;
import signalbox.support.CallBuilder;
import signalbox.ui.common.Handover;

final class CallDetailViewModelTest {
    @TempDir
    Path folder;

    @Test
    void aCallLeadsToARuleThatWouldCatchItsLike() throws Exception {
        try (CallsFixture fixture = new CallsFixture(folder)) {
            fixture.append(new CallBuilder().prompt("Please translate the warranty terms into Spanish."));
            CallDetailViewModel detail = fixture.model().detail();

            detail.open(1);

            assertThat(detail.rule().orElseThrow()).isInstanceOfSatisfying(Handover.DraftRule.class, draft -> {
                assertThat(draft.rule().tier()).isEqualTo("standard");
                assertThat(draft.rule().reason()).isEqualTo("From call 1");
                assertThat("Please translate the warranty terms into Spanish.")
                        .containsPattern("(?i)" + draft.rule().pattern());
            });
            assertThat(detail.decidingRule()).isEmpty();
        }
    }

    @Test
    void aCallIsCopiedAsJsonMarkdownAndCurlWithoutAKey() throws Exception {
        try (CallsFixture fixture = new CallsFixture(folder)) {
            fixture.append(new CallBuilder().at(Instant.parse("2026-03-10T11:00:00Z")));
            CallDetailViewModel detail = fixture.model().detail();
            detail.open(1);

            assertThat(detail.copy(CallDetailViewModel.Form.JSON).orElseThrow())
                    .contains("\"cost_usd\" : 0.0008", "\"answer\" : \"Yes.\"", "Is water wet?");
            assertThat(detail.copy(CallDetailViewModel.Form.MARKDOWN).orElseThrow())
                    .contains("| Total | $0.0008 |", "> Is water wet?", "> Yes.");
            assertThat(detail.copy(CallDetailViewModel.Form.CURL).orElseThrow())
                    .contains("curl", "gpt-4o", "Is water wet?");
        }
    }

    @Test
    void withoutItsWordsACallLeadsToNothingThatNeedsThem() throws Exception {
        try (CallsFixture fixture = new CallsFixture(folder)) {
            fixture.log.choose(new LogChoice(BodyPolicy.HASH_ONLY, null));
            fixture.append(new CallBuilder());
            CallDetailViewModel detail = fixture.model().detail();
            detail.open(1);

            assertThat(detail.replay()).isEmpty();
            assertThat(detail.rule()).isEmpty();
            assertThat(detail.copy(CallDetailViewModel.Form.CURL)).isEmpty();
            assertThat(detail.copy(CallDetailViewModel.Form.JSON).orElseThrow()).doesNotContain("water");
        }
    }

    @Test
    void aCallCanBeTriedAgainAndCompared() throws Exception {
        try (CallsFixture fixture = new CallsFixture(folder)) {
            fixture.append(CallsFixture.calls(1, "standard"));
            CallDetailViewModel detail = fixture.model().detail();

            detail.open(1);

            assertThat(detail.replay().orElseThrow()).isInstanceOf(Handover.Try.class);
            assertThat(detail.comparison().orElseThrow()).isInstanceOf(Handover.Compare.class);
            detail.close();
            assertThat(detail.replay()).isEmpty();
        }
    }
}
