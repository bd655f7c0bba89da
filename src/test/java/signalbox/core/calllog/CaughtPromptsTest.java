package signalbox.core.calllog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.routing.MatchSpan;
import signalbox.support.CallBuilder;

final class CaughtPromptsTest {
    @TempDir
    Path folder;

    @Test
    void countsThePromptsThatEachPatternIsFoundInAndShowsTheNewest() throws Exception {
        try (CallLog log = CallLog.open(folder.resolve("calls.db"))) {
            for (int i = 0; i < 5; i++) {
                log.append(new CallBuilder().prompt("item " + i).build());
            }
            log.append(new CallBuilder().prompt("no such thing").build());

            List<CaughtPrompts> caught = CaughtPrompts.of(log, List.of("\\bitem\\b", "thing", "absent"), 100, 2);

            assertThat(caught).extracting(CaughtPrompts::count).containsExactly(5L, 1L, 0L);
            assertThat(caught.getFirst().prompts()).isEqualTo(6);
            assertThat(caught.getFirst().examples())
                    .extracting(CaughtPrompts.Example::text)
                    .containsExactly("item 4", "item 3");
            assertThat(caught.getFirst().examples().getFirst().place()).isEqualTo(new MatchSpan(0, 4));
            assertThat(CaughtPrompts.of(log, List.of("item"), 2, 2).getFirst().count())
                    .isEqualTo(1);
        }
    }
}
