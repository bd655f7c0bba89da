package signalbox.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import signalbox.core.calllog.CallCsv;
import signalbox.core.calllog.CallFilter;
import signalbox.core.calllog.CallJsonLines;
import signalbox.core.calllog.CallLog;
import signalbox.core.calllog.CallLogException;

/** {@code signalbox export}: writes the calls as CSV or JSON lines, newest first. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Write the calls as CSV or JSON lines, newest first. Prompts and answers are not in it.")
final class ExportCommand implements Callable<Integer> {
    @Option(names = "--csv", paramLabel = "FILE", description = "Write CSV.")
    @Nullable
    Path csv;

    @Option(names = "--jsonl", paramLabel = "FILE", description = "Write JSON lines.")
    @Nullable
    Path lines;

    @Option(names = "--days", paramLabel = "N", description = "Of the last N days, up to now (default: all).")
    @Nullable
    Integer days;

    @Mixin
    final LogOption log = new LogOption();

    private final Workspace workspace;
    private final Output output;
    private final InstantSource clock;

    ExportCommand(Workspace workspace, Output output, InstantSource clock) {
        this.workspace = workspace;
        this.output = output;
        this.clock = clock;
    }

    @Override
    public Integer call() throws UserException, InterruptedException {
        if (csv == null && lines == null) {
            throw new UserException("Say where to: --csv FILE or --jsonl FILE.");
        }
        if (days != null && days < 1) {
            throw new UserException("--days takes a whole number of at least 1, not " + days + ".");
        }
        CallFilter filter = days == null
                ? CallFilter.ALL
                : CallFilter.ALL.between(clock.instant().minus(Duration.ofDays(days)), null);
        try (CallLog calls = log.openToRead(workspace.calls())) {
            if (csv != null) {
                done(CallCsv.write(calls, filter, csv, rows -> {}), csv);
            }
            if (lines != null) {
                done(CallJsonLines.write(calls, filter, lines, rows -> {}), lines);
            }
            return 0;
        } catch (CallLogException worded) {
            throw UserException.of(worded);
        } catch (IOException failed) {
            throw new UserException("The file cannot be written: " + UserException.reason(failed) + ".", failed);
        }
    }

    private void done(long rows, Path file) {
        output.line(Counted.calls(rows) + " written to " + file + ".");
    }
}
