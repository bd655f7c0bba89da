package signalbox.core.backtest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import signalbox.core.calllog.Call;
import signalbox.core.calllog.CallLog;
import signalbox.core.calllog.CallLogException;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import signalbox.core.chat.Usage;
import signalbox.support.CallBuilder;

/** Makes a log of calls with prompts of some four hundred characters, over the last forty days. */
public final class BenchmarkLog {
    private static final int BATCH = 10_000;
    private static final long PERIOD_SECONDS = 40L * 24 * 3600;
    private static final List<String> WORDS = List.of(
            ("the of and to a in is it you that he was for on are with as his they be at one have this from or had by"
                            + " hot but some what there we can out other were all your when up use word how said an"
                            + " each she which do their time if will way about many then them would write like so these"
                            + " her long make thing see him two has look more day could go come did my sound no most"
                            + " number who over know water than call first people may down side been now find contract"
                            + " tenant lawsuit patient data code translate calculate proof equation refactor report"
                            + " summary invoice customer email answer question")
                    .split(" "));

    private BenchmarkLog() {}

    /**
     * @param distinct how many of the prompts differ; the others repeat them
     * @return in a folder of its own
     */
    public static Path make(int calls, int distinct) throws IOException, CallLogException {
        Path file = Files.createTempDirectory("backtest").resolve("calls.db");
        Random random = new Random(7);
        Instant end = Instant.now();
        try (CallLog log = CallLog.open(file)) {
            List<Call> batch = new ArrayList<>();
            for (int i = 0; i < calls; i++) {
                Instant at = end.minusSeconds(PERIOD_SECONDS - PERIOD_SECONDS * i / calls);
                batch.add(new CallBuilder()
                        .at(at)
                        .asked(ChatRequest.ofPrompt(
                                prompt(i < distinct ? i : random.nextInt(distinct)), RoutingHints.NONE))
                        .usage(Usage.of(100 + random.nextInt(900), random.nextInt(500)))
                        .build());
                if (batch.size() == BATCH || i == calls - 1) {
                    log.appendAll(batch);
                    batch.clear();
                }
            }
        }
        return file;
    }

    /** Deletes the folder that the file is in, with all that is in it. */
    public static void delete(Path file) throws IOException {
        try (Stream<Path> files = Files.walk(file.getParent())) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private static String prompt(int number) {
        Random random = new Random(number);
        StringBuilder text = new StringBuilder();
        for (int i = 20 + random.nextInt(120); i > 0; i--) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
        }
        return text.append(number).append('?').toString();
    }
}
