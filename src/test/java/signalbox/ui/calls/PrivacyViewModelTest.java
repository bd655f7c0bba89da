package signalbox.ui.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.calllog.BodyPolicy;
import signalbox.core.calllog.LogChoice;
import signalbox.support.CallBuilder;

final class PrivacyViewModelTest {
    @TempDir
    Path folder;

    @Test
    void saysWhatAChoiceDoesBeforeItIsDone() throws Exception {
        try (CallsFixture fixture = new CallsFixture(folder)) {
            fixture.append(new CallBuilder().at(CallsFixture.NOW.minus(Duration.ofDays(40))));
            fixture.append(CallsFixture.calls(2, "standard"));
            PrivacyViewModel privacy = fixture.model().privacy();
            privacy.begin();
            assertThat(privacy.readyProperty().get()).isFalse();

            privacy.bodiesProperty().set(BodyPolicy.HASH_ONLY);
            privacy.daysProperty().set("30");

            assertThat(privacy.textsEffectProperty().get())
                    .contains("no text is stored", "3 calls that are stored already stay as they are");
            assertThat(privacy.daysEffectProperty().get()).startsWith("1 call is older than 30 days");
            assertThat(privacy.deletedProperty().get()).isEqualTo(1);
            assertThat(fixture.log.choice()).isEqualTo(LogChoice.EVERYTHING);

            privacy.apply();

            assertThat(fixture.log.choice()).isEqualTo(new LogChoice(BodyPolicy.HASH_ONLY, 30));
            assertThat(privacy.readyProperty().get()).isFalse();
        }
    }

    @Test
    void takesTheSameOutOfOldTextsWhereThatIsWanted() throws Exception {
        try (CallsFixture fixture = new CallsFixture(folder)) {
            fixture.append(new CallBuilder().at(CallsFixture.NOW).prompt("Write to ann@example.com"));
            PrivacyViewModel privacy = fixture.model().privacy();
            privacy.begin();
            assertThat(privacy.storedProperty().get()).isZero();

            privacy.bodiesProperty().set(BodyPolicy.REDACTED);
            assertThat(privacy.storedProperty().get()).isEqualTo(1);
            privacy.oldTooProperty().set(true);
            assertThat(privacy.textsEffectProperty().get()).contains("cannot be undone");
            privacy.apply();

            assertThat(fixture.log
                            .detail(1)
                            .orElseThrow()
                            .request()
                            .orElseThrow()
                            .toString())
                    .doesNotContain("ann@example.com");
            assertThat(privacy.oldTooProperty().get()).isFalse();
            assertThat(privacy.readyProperty().get()).isFalse();
        }
    }

    @Test
    void daysThatAreNoNumberAreNotTaken() throws Exception {
        try (CallsFixture fixture = new CallsFixture(folder)) {
            PrivacyViewModel privacy = fixture.model().privacy();
            privacy.begin();

            for (String wrong : new String[] {"0", "-1", "ten", "99999"}) {
                privacy.daysProperty().set(wrong);
                assertThat(privacy.readyProperty().get()).as(wrong).isFalse();
                assertThat(privacy.troubleProperty().get()).contains("whole number");
                privacy.apply();
            }

            assertThat(fixture.log.choice()).isEqualTo(LogChoice.EVERYTHING);
        }
    }
}
