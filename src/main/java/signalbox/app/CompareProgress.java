package signalbox.app;

import java.time.Duration;
import java.util.function.LongSupplier;
import signalbox.core.review.RunListener;
import signalbox.core.review.RunProgress;

/** Says on standard error how far a comparison is, every other second. Used by the threads of a run. */
final class CompareProgress implements RunListener {
    private static final long EVERY_NANOS = Duration.ofSeconds(2).toNanos();

    private final Output output;
    private final LongSupplier nanoClock;
    private long said;

    CompareProgress(Output output, LongSupplier nanoClock) {
        this.output = output;
        this.nanoClock = nanoClock;
        this.said = nanoClock.getAsLong();
    }

    @Override
    public synchronized void onProgress(RunProgress progress) {
        long now = nanoClock.getAsLong();
        if (now - said < EVERY_NANOS && progress.done() < progress.total()) {
            return;
        }
        said = now;
        String failed = progress.failed() == 0 ? "" : ", " + progress.failed() + " failed";
        String left = progress.left()
                .filter(time -> !time.isZero())
                .map(time -> ", about " + time.plusMillis(999).toSeconds() + " s left")
                .orElse("");
        output.trouble(progress.done() + " of " + progress.total() + " calls" + failed + ", $" + progress.spent()
                + " spent" + left);
    }
}
