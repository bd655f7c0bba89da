package signalbox.core.calllog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import signalbox.support.CallBuilder;
import signalbox.support.LogLines;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

final class TrialStoreTest {
    private static final Instant AT = Instant.parse("2026-03-10T09:00:00.123456Z");

    @TempDir
    Path folder;

    private BodyPolicy policy = BodyPolicy.EVERYTHING;

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
        try (TrialStore store = open();
                LogLines logged = LogLines.of(TrialJson.class)) {
            assertThat(store.newest("", 10)).isEmpty();
            assertThat(logged.lines())
                    .containsExactly("WARN A trial of the playground's history cannot be read and is left out");
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

    @Test
    void writesNoTextWhereOnlyHashesAreKept() throws Exception {
        policy = BodyPolicy.HASH_ONLY;
        try (TrialStore store = open()) {
            long id = store.add(secretive());
            store.change(id, secretive());

            assertThat(everyByte()).doesNotContain("quokka", "wombat", "numbat", "bilby", "SU1BR0U");
            Trial kept = store.read(id).orElseThrow();
            assertThat(kept.wordsKept()).isFalse();
            Call call = kept.answers().getFirst().call().orElseThrow();
            Call whole = secretive().answers().getFirst().call().orElseThrow();
            assertThat(call.totalCost()).isEqualTo(whole.totalCost());
            assertThat(call.latency()).isEqualTo(whole.latency());
            assertThat(call.decision().model()).isEqualTo(whole.decision().model());
            assertThat(store.newest("", 10)).singleElement().satisfies(entry -> {
                assertThat(entry.wordsKept()).isFalse();
                assertThat(entry.tier()).isEqualTo("standard");
                assertThat(entry.cost()).isEqualTo(whole.totalCost());
            });
            assertThat(store.newest("quokka", 10)).isEmpty();
        }
        assertThat(everyByte()).doesNotContain("quokka", "wombat", "numbat", "bilby", "SU1BR0U");
    }

    @Test
    void writesRedactedTextsAndNoImagesWhereTextsAreRedacted() throws Exception {
        policy = BodyPolicy.REDACTED;
        try (TrialStore store = open()) {
            long id = store.add(secretive());
            store.change(id, secretive());

            assertThat(everyByte())
                    .contains("quokka", "wombat", "numbat")
                    .doesNotContain("@example.org", "AKIAABCDEFGHIJKLMNOP", "akiaabcdefghijklmnop", "SU1BR0U");
            Trial kept = store.read(id).orElseThrow();
            assertThat(kept.wordsKept()).isTrue();
            assertThat(kept.at()).isEqualTo(AT);
            assertThat(kept.request().lastUserText()).contains("Write to [e-mail], the quokka");
            assertThat(kept.answers().getFirst().text()).isEqualTo("The numbat says [key]");
            assertThat(store.newest("numbat says [key]", 10)).hasSize(1);
            assertThat(store.newest("ann", 10)).isEmpty();
        }
    }

    @Test
    void keepsToWhatIsChosenAtTheMoment() throws Exception {
        try (TrialStore store = open()) {
            long first = store.add(secretive());
            policy = BodyPolicy.HASH_ONLY;
            long second = store.add(secretive());

            assertThat(store.read(first)).contains(secretive());
            assertThat(store.read(second).orElseThrow().wordsKept()).isFalse();
        }
    }

    @Test
    void takesOutWhatWasKeptWhenMoreWasWanted() throws Exception {
        try (TrialStore store = open()) {
            long first = store.add(secretive());
            policy = BodyPolicy.HASH_ONLY;
            store.add(secretive());
            assertThat(store.keptLoosely()).isEqualTo(1);
            assertThat(everyByte()).contains("quokka");
            store.tighten();

            assertThat(store.keptLoosely()).isZero();
            assertThat(store.read(first).orElseThrow().wordsKept()).isFalse();
            assertThat(store.newest("", 10)).hasSize(2);
            assertThat(everyByte()).doesNotContain("quokka", "wombat", "numbat", "bilby", "SU1BR0U");
        }
    }

    @Test
    void takesAFileOfAnEarlierVersionForOneThatKeptEverything() throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE trial (id INTEGER PRIMARY KEY AUTOINCREMENT, words TEXT NOT NULL,"
                    + " trial TEXT NOT NULL)");
            statement.execute("PRAGMA user_version = 1");
            statement.execute("INSERT INTO trial (words, trial) VALUES ('old quokka', '"
                    + TrialJson.toJson(trial("Old quokka?", new TrialAnswer("", TrialAnswer.State.BEGUN, "", "", null)))
                    + "')");
        }
        policy = BodyPolicy.REDACTED;
        try (TrialStore store = open()) {
            assertThat(store.keptLoosely()).isEqualTo(1);
            store.tighten();

            assertThat(store.keptLoosely()).isZero();
            assertThat(store.newest("quokka", 10)).hasSize(1);
        }
    }

    private static Trial secretive() {
        String body = """
            {"messages": [{"role": "system", "content": "Serve wombat@example.org, a wombat"},
             {"role": "user", "content": [{"type": "text", "text": "Write to ann@example.org, the quokka"},
              {"type": "image_url", "image_url": {"url": "data:image/png;base64,SU1BR0U"}}]}],
             "metadata": {"note": "bilby"}}\
            """;
        var request =
                ChatRequest.ofBody((ObjectNode) JsonMapper.shared().readTree(body), new RoutingHints(null, null, null));
        Call call = new CallBuilder().asked(request).build();
        String words = "The numbat says AKIAABCDEFGHIJKLMNOP";
        var answer = new TrialAnswer("", TrialAnswer.State.SERVED, words, "No quokka at ann@example.org.", call);
        return new Trial(AT, request, List.of(), List.of(answer), null);
    }

    /** Of the database and the files beside it. */
    private String everyByte() throws IOException {
        StringBuilder bytes = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                bytes.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return bytes.toString();
    }

    private static Trial trial(String prompt, TrialAnswer answer) {
        return new Trial(AT, ChatRequest.ofPrompt(prompt, RoutingHints.NONE), List.of(), List.of(answer), null);
    }

    private TrialStore open() throws CallLogException {
        return TrialStore.open(file(), () -> policy);
    }

    private Path file() {
        return folder.resolve("playground.db");
    }
}
