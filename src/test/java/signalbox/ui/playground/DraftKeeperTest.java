package signalbox.ui.playground;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import signalbox.core.calllog.BodyPolicy;
import signalbox.core.chat.ChatMessage;
import signalbox.support.FakeSettings;

final class DraftKeeperTest {
    private final FakeSettings settings = new FakeSettings();
    private BodyPolicy policy = BodyPolicy.EVERYTHING;

    @Test
    void whatWasTypedIsThereAtTheNextStart() {
        DraftViewModel before = begun();
        before.promptProperty().set("Hello \"you\"\nthere");
        before.tierProperty().set("nano");
        before.temperatureProperty().set("warm");

        DraftViewModel after = begun();
        assertThat(after.promptProperty().get()).isEqualTo("Hello \"you\"\nthere");
        assertThat(after.tierProperty().get()).isEqualTo("nano");
        assertThat(after.temperatureProperty().get()).isEqualTo("warm");
        assertThat(after.userProperty().get()).isEmpty();
    }

    @Test
    void aMessagePutAsideCanBeBroughtBackAfterTheNextStart() {
        DraftViewModel before = begun();
        before.promptProperty().set("Half a thought of ann@example.org");
        before.message().take(ChatMessage.user("Sent before").toJson());

        DraftViewModel after = begun();
        assertThat(after.promptProperty().get()).isEqualTo("Sent before");
        after.message().bringBack();
        assertThat(after.promptProperty().get()).isEqualTo("Half a thought of ann@example.org");

        policy = BodyPolicy.REDACTED;
        assertThat(begun().message().asideText()).isEqualTo("Sent before");
        policy = BodyPolicy.HASH_ONLY;
        begun();
        assertThat(settings.read("playground.draft")).contains("{}");
    }

    @Test
    void aDraftThatCannotBeReadIsLeftAside() {
        settings.write("playground.draft", "{\"prompt\": ");
        DraftViewModel draft = begun();

        assertThat(draft.promptProperty().get()).isEmpty();
        draft.promptProperty().set("new");
        assertThat(begun().promptProperty().get()).isEqualTo("new");
    }

    @Test
    void keepsOfTextsWhatTheLogMayKeep() {
        policy = BodyPolicy.REDACTED;
        DraftViewModel draft = begun();
        draft.promptProperty().set("Write to ann@example.org");
        draft.tierProperty().set("nano");
        assertThat(begun().promptProperty().get()).isEqualTo("Write to [e-mail]");
        policy = BodyPolicy.HASH_ONLY;
        draft.systemProperty().set("Be brief");

        assertThat(settings.read("playground.draft")).contains("{\"tier\":\"nano\"}");
    }

    @Test
    void forgetsAtTheNextStartWhatMayNoLongerBeKept() {
        begun().promptProperty().set("Write to ann@example.org");
        policy = BodyPolicy.HASH_ONLY;
        begun();

        assertThat(settings.read("playground.draft")).contains("{}");
    }

    @Test
    void keepsTheDraftAnewByWhatMayBeKeptNow() {
        DraftViewModel draft = new DraftViewModel();
        var keeper = new DraftKeeper(draft, settings, () -> policy);
        keeper.begin();
        draft.promptProperty().set("Write to ann@example.org");
        policy = BodyPolicy.REDACTED;
        keeper.keep();

        assertThat(settings.read("playground.draft")).contains("{\"prompt\":\"Write to [e-mail]\"}");
    }

    private DraftViewModel begun() {
        DraftViewModel draft = new DraftViewModel();
        new DraftKeeper(draft, settings, () -> policy).begin();
        return draft;
    }
}
