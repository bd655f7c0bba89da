package signalbox.core.review;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.ModelRef;
import signalbox.core.chat.RoutingHints;

/** A process that votes until it is killed, and says each position once the vote on it is kept. */
final class KilledVoter {
    private KilledVoter() {}

    public static void main(String[] arguments) throws ReviewException {
        ComparisonStore store = ComparisonStore.open(Path.of(arguments[0]));
        List<ChatRequest> prompts = IntStream.range(0, 2_000)
                .mapToObj(i -> ChatRequest.ofPrompt("prompt " + i, RoutingHints.NONE))
                .toList();
        var nano = new Contender("nano", new ModelRef("openai", "small"));
        var standard = new Contender("standard", new ModelRef("openai", "middle"));
        long id = store.create(nano, standard, ReviewTerms.USUAL, prompts, 1).id();
        for (int position = 0; position < prompts.size(); position++) {
            store.saveVote(id, position, new Vote(Choice.RIGHT, position % 2 == 0, true, Instant.now()));
            System.out.println(position);
        }
    }
}
