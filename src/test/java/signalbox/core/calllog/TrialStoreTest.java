package signalbox.core.calllog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import signalbox.support.CallBuilder;

final class TrialStoreTest {
    private static final Instant AT = Instant.parse("2026-03-10T09:00:00.123456Z");

    @TempDir
    Path folder;

    @Test
    void givesATrialBackExactlyAsItWasAfterARestart() throws Exception {
        Call call = new CallBuilder().build();
        var answer = new TrialAnswer("", TrialAnswer.State.SERVED, "It *is* blue", "", call);
        var trial = new Trial(AT, call.request(), List.of(new Trial.Turn(3, 1)), List.of(answer), 7L);
        long id;
        try (TrialStore store = open()) {
            id = store.add(trial);
        }
        try (TrialStore store = open()) {
            assertThat(store.read(id)).contains(trial);
        }
    }

    @Test
    void keepsHowATrialEnded() throws Exception {
        try (TrialStore store = open()) {
            long id = store.add(trial("Why?", new TrialAnswer("", TrialAnswer.State.BEGUN, "", "", null)));
            Trial ended = trial("Why?", new TrialAnswer("", TrialAnswer.State.FAILED, "", "No key.", null));
            store.change(id, ended);

            assertThat(store.read(id)).contains(ended);
            assertThat(store.newest("", 10)).extracting(TrialSummary::state).containsExactly(TrialAnswer.State.FAILED);
        }
    }

    @Test
    void findsWordsInPromptsAndAnswersWhateverTheirCase() throws Exception {
        try (TrialStore store = open()) {
            store.add(trial("Sky?", new TrialAnswer("", TrialAnswer.State.SERVED, "Größe of BLUE light", "", null)));
            store.add(trial("Grass?", new TrialAnswer("", TrialAnswer.State.SERVED, "green", "", null)));

            assertThat(store.newest("", 10)).extracting(TrialSummary::prompt).containsExactly("Grass?", "Sky?");
            assertThat(store.newest("", 1)).hasSize(1);
            assertThat(store.newest("GRÖSSE of blue", 10)).isEmpty();
            assertThat(store.newest("größe OF blue", 10))
                    .extracting(TrialSummary::prompt)
                    .containsExactly("Sky?");
            assertThat(store.newest("grass", 10)).hasSize(1);
        }
    }

    @Test
    void leavesATrialOutThatCannotBeRead() throws Exception {
        try (TrialStore store = open()) {
            store.add(trial("Sky?", new TrialAnswer("", TrialAnswer.State.SERVED, "", "", null)));
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = connection.createStatement()) {
            statement.execute("UPDATE trial SET trial = '{}'");
        }
        try (TrialStore store = open()) {
            assertThat(store.newest("", 10)).isEmpty();
        }
    }

    @Test
    void saysWhatIsWrongWithAFileOfAnotherKind() throws Exception {
        Files.writeString(file(), "no database, but long enough to be taken for the header of one ".repeat(20));
        assertThatThrownBy(this::open)
                .isInstanceOf(CallLogException.class)
                .hasMessageStartingWith("The playground's history " + file())
                .hasMessageContaining("is not a SQLite database");
    }

    private static Trial trial(String prompt, TrialAnswer answer) {
        return new Trial(AT, ChatRequest.ofPrompt(prompt, RoutingHints.NONE), List.of(), List.of(answer), null);
    }

    private TrialStore open() throws CallLogException {
        return TrialStore.open(file());
    }

    private Path file() {
        return folder.resolve("playground.db");
    }
}
