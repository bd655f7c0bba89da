package signalbox.core.review;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import signalbox.core.calllog.CallDetail;
import signalbox.core.calllog.CallFilter;
import signalbox.core.calllog.CallKey;
import signalbox.core.calllog.CallLogException;
import signalbox.core.calllog.CallOrder;
import signalbox.core.calllog.CallPage;
import signalbox.core.calllog.CallQueries;
import signalbox.core.calllog.CallRow;
import signalbox.core.calllog.LoggedPrompt;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import signalbox.core.table.PatternCheck;

/**
 * A random draw of logged requests: for exactly one task, tier or rule.
 *
 * @param requests at most as many as were wanted, in random order, without what their callers insisted on
 * @param found how many calls of the scope the log has, with or without their prompts
 */
public record LogDraw(List<ChatRequest> requests, long found) {
    private static final int BATCH = 5000;

    /** How many calls are looked at for each one wanted, before a log without prompts is given up. */
    private static final int MOST_WITHOUT_WORDS = 50;

    public LogDraw {
        requests = List.copyOf(requests);
    }

    /**
     * Reads the whole log once: some seconds for a million calls. Blocking.
     *
     * @param since calls before it are left out
     * @param seed of the draw
     */
    public static LogDraw of(CallQueries log, Scope scope, Instant since, int wanted, long seed)
            throws CallLogException, ReviewException {
        Predicate<LoggedPrompt> inScope = predicate(scope);
        Random random = new Random(seed);
        List<Long> kept = new ArrayList<>();
        long found = 0;
        long eligible = 0;
        long after = 0;
        while (true) {
            List<LoggedPrompt> batch = log.prompts(after, BATCH);
            for (LoggedPrompt prompt : batch) {
                if (isSince(prompt.row(), since) && inScope.test(prompt)) {
                    found++;
                    if (prompt.bodyOrNull() != null) {
                        eligible++;
                        keepByChance(kept, prompt.row().id(), wanted, eligible, random);
                    }
                }
            }
            if (batch.size() < BATCH) {
                return new LogDraw(requests(log, kept, random), found);
            }
            after = batch.getLast().row().id();
        }
    }

    /**
     * Draws from exactly the calls of a filter, but for those that comparisons made. Reads each of them once. Blocking.
     *
     * @param seed of the draw
     */
    public static LogDraw of(CallQueries log, CallFilter calls, int wanted, long seed) throws CallLogException {
        Random random = new Random(seed);
        List<Long> ids = new ArrayList<>();
        @Nullable CallKey after = null;
        do {
            CallPage page = log.page(calls, CallOrder.NEWEST, after, BATCH);
            page.rows().stream()
                    .filter(row -> !row.source().equals("comparison"))
                    .forEach(row -> ids.add(row.id()));
            after = page.nextOrNull();
        } while (after != null);
        Collections.shuffle(ids, random);
        List<ChatRequest> requests = new ArrayList<>();
        for (int i = 0; i < ids.size() && requests.size() < wanted && i < MOST_WITHOUT_WORDS * wanted; i++) {
            Optional<CallDetail> call = log.detail(ids.get(i));
            call.flatMap(CallDetail::request)
                    .ifPresent(
                            request -> requests.add(unforced(request, call.get().row())));
        }
        return new LogDraw(requests, ids.size());
    }

    /** Each of the calls so far is kept with the same chance (Vitter's algorithm R). */
    private static void keepByChance(List<Long> kept, long id, int wanted, long eligible, Random random) {
        if (kept.size() < wanted) {
            kept.add(id);
            return;
        }
        long place = random.nextLong(eligible);
        if (place < wanted) {
            kept.set((int) place, id);
        }
    }

    private static List<ChatRequest> requests(CallQueries log, List<Long> ids, Random random) throws CallLogException {
        List<ChatRequest> requests = new ArrayList<>();
        Collections.shuffle(ids, random);
        for (long id : ids) {
            Optional<CallDetail> call = log.detail(id);
            call.flatMap(CallDetail::request)
                    .ifPresent(
                            request -> requests.add(unforced(request, call.get().row())));
        }
        return requests;
    }

    /** The task that the log knows is declared, so that a switch by task and the losses by task mean the same. */
    private static ChatRequest unforced(ChatRequest request, CallRow row) {
        String task = request.hints().taskType().orElse(row.task());
        return request.withHints(new RoutingHints(request.hints().userOrNull(), task.isEmpty() ? null : task, null));
    }

    private static boolean isSince(CallRow row, Instant since) {
        return row.at().filter(at -> !at.isBefore(since)).isPresent()
                && !row.source().equals("comparison");
    }

    private static Predicate<LoggedPrompt> predicate(Scope scope) throws ReviewException {
        return switch (scope.kind()) {
            case ANY -> prompt -> true;
            case TASK -> prompt -> prompt.row().task().equals(scope.value());
            case TIER -> prompt -> prompt.row().tier().equals(scope.value());
            case RULE -> {
                Pattern pattern = pattern(scope.value());
                yield prompt -> prompt.request()
                        .filter(request -> pattern.matcher(request.text()).find())
                        .isPresent();
            }
        };
    }

    private static Pattern pattern(String text) throws ReviewException {
        try {
            return Pattern.compile(text, PatternCheck.FLAGS);
        } catch (PatternSyntaxException broken) {
            throw new ReviewException("The rule's pattern cannot be read: " + broken.getDescription() + ".", broken);
        }
    }
}
