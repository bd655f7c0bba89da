package signalbox.core.calllog;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * An invented log for a first look: a few thousand calls of a small team over the last sixty days, most of the money
 * spent on easy work on a dear model. Every call is of source {@link CallSource#SAMPLE} and marked as simulated. The
 * same end gives the same calls.
 */
public final class SampleLog {
    private static final int DAYS = 60;
    private static final int SEED = 11;
    private static final int CALLS_ON_A_WORKING_DAY = 78;
    private static final int CALLS_AT_WEEKENDS = 14;
    private static final int UNUSUAL_DAY = 17;

    private SampleLog() {}

    /** Adds the sample to a log, which should be empty, in well under a second. */
    public static void fill(CallLog log, Instant end, ZoneId zone) throws CallLogException {
        log.appendAll(calls(end, zone));
    }

    static List<Call> calls(Instant end, ZoneId zone) {
        Random random = new Random(SEED);
        SampleCalls calls = new SampleCalls(SampleWords.read(), random);
        List<Call> all = new ArrayList<>();
        for (Instant moment : moments(end, zone, random)) {
            Call call = calls.next(moment);
            if (call.at().isBefore(end)) {
                all.add(call);
            }
        }
        return all;
    }

    /** Busy in the late morning and the afternoon, quiet at weekends, slowly growing, one unusual day. */
    private static List<Instant> moments(Instant end, ZoneId zone, Random random) {
        List<Instant> moments = new ArrayList<>();
        LocalDate last = LocalDate.ofInstant(end, zone);
        for (int ago = DAYS; ago >= 0; ago--) {
            LocalDate day = last.minusDays(ago);
            boolean weekend = day.getDayOfWeek().getValue() > 5;
            double usual = (weekend ? CALLS_AT_WEEKENDS : CALLS_ON_A_WORKING_DAY) * (1.25 - 0.5 * ago / DAYS);
            double busy = ago == UNUSUAL_DAY ? 2.1 : 1;
            long calls = Math.round(usual * busy * (0.85 + 0.3 * random.nextDouble()));
            for (int i = 0; i < calls; i++) {
                LocalDateTime local = day.atTime(timeOfDay(random));
                moments.add(local.atZone(zone).toInstant());
            }
        }
        moments.sort(Instant::compareTo);
        return moments;
    }

    private static LocalTime timeOfDay(Random random) {
        double peak = random.nextDouble() < 0.55 ? 10.5 : 15.2;
        double hour = Math.clamp(peak + random.nextGaussian() * 1.8, 5, 22.9);
        return LocalTime.ofNanoOfDay(1000 * (long) (hour * 3_600_000_000.0));
    }
}
