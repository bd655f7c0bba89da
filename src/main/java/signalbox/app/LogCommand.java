package signalbox.app;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import signalbox.core.calllog.BodyPolicy;
import signalbox.core.calllog.CallFilter;
import signalbox.core.calllog.CallLog;
import signalbox.core.calllog.CallLogException;
import signalbox.core.calllog.LogChoice;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code signalbox log}: says what the call log keeps, and changes that. */
@Command(
        name = "log",
        mixinStandardHelpOptions = true,
        description = "Say what the call log holds and keeps, or choose what it keeps from now on.")
final class LogCommand implements Callable<Integer> {
    private static final String ALL = "all";

    @Mixin
    final LogOption log = new LogOption();

    @Option(
            names = "--keep-days",
            paramLabel = "N|all",
            description = "Delete calls after N days, those that are older now at once; all keeps every call.")
    @Nullable
    String keepDays;

    @Option(
            names = "--bodies",
            paramLabel = "WHAT",
            description = "Keep of prompts and answers from now on: everything, redacted (without addresses, keys and"
                    + " numbers), or hash_only.")
    @Nullable
    String bodies;

    @Option(
            names = "--old-too",
            description = "With --bodies: take the same out of what was kept before, for good. Writes the file anew, as"
                    + " --vacuum does.")
    boolean oldToo;

    @Option(
            names = "--vacuum",
            description =
                    "Write the file anew, without the space that deleted calls left. Other programs cannot write to"
                            + " it meanwhile.")
    boolean vacuum;

    @Option(
            names = "--recount",
            description = "Count all sums anew in plain SQL and say where they differ; exit code 1 where they do.")
    boolean recount;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    private final Workspace workspace;
    private final Output output;

    LogCommand(Workspace workspace, Output output) {
        this.workspace = workspace;
        this.output = output;
    }

    @Override
    public Integer call() throws UserException, InterruptedException {
        if (oldToo && bodies == null) {
            throw new UserException("Say with --bodies what is to be kept of old calls.");
        }
        BodyPolicy policy = bodies == null ? null : policy(bodies);
        Integer days = keepDays == null || keepDays.equals(ALL) ? null : days(keepDays);
        try (CallLog calls = log.openToRead(workspace.calls())) {
            LogChoice before = calls.choice();
            LogChoice wanted = new LogChoice(
                    policy == null ? before.bodies() : policy, keepDays == null ? before.daysOrNull() : days);
            if (!wanted.equals(before)) {
                calls.choose(wanted);
            }
            calls.awaitPreparation();
            long deleted = keepDays == null ? 0 : calls.upkeep().deleteOld();
            if (oldToo) {
                calls.upkeep().applyToOldCalls(wanted.bodies());
            }
            if (vacuum || oldToo) {
                calls.upkeep().shrink();
            }
            List<String> differences = recount ? calls.upkeep().recount() : List.of();
            say(calls, wanted, deleted, differences);
            return differences.isEmpty() ? 0 : 1;
        } catch (CallLogException failed) {
            throw UserException.of(failed);
        } catch (IOException failed) {
            throw new UserException("The call log cannot be read: " + failed.getMessage() + ".", failed);
        }
    }

    private static BodyPolicy policy(String name) throws UserException {
        return Arrays.stream(BodyPolicy.values())
                .filter(policy -> policy.wireName().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new UserException("--bodies takes "
                        + Arrays.stream(BodyPolicy.values())
                                .map(BodyPolicy::wireName)
                                .collect(Collectors.joining(", "))
                        + ", not " + name + "."));
    }

    private static int days(String number) throws UserException {
        try {
            int days = Integer.parseInt(number);
            if (days > 0) {
                return days;
            }
        } catch (NumberFormatException none) {
            // Said below.
        }
        throw new UserException("--keep-days takes a whole number of at least 1, or all, not " + number + ".");
    }

    private void say(CallLog calls, LogChoice choice, long deleted, List<String> differences)
            throws CallLogException, IOException {
        long count = calls.totals(CallFilter.ALL).calls();
        long bytes = Files.size(calls.path());
        Optional<Instant> first = calls.firstCall();
        if (json) {
            ObjectNode node = JsonNodeFactory.instance.objectNode();
            node.put("file", calls.path().toString()).put("bytes", bytes).put("calls", count);
            node.put("first_call", first.map(Instant::toString).orElse(null));
            node.put("bodies", choice.bodies().wireName()).put("keep_days", choice.daysOrNull());
            node.put("deleted", deleted);
            if (recount) {
                differences.forEach(node.putArray("differences")::add);
            }
            output.json(node);
            return;
        }
        output.line(String.format(
                Locale.ROOT,
                "%s: %s%s, %,.1f MB.",
                calls.path(),
                Counted.calls(count),
                first.map(LogCommand::since).orElse(""),
                bytes / 1e6));
        output.line("Prompts and answers: "
                + switch (choice.bodies()) {
                    case EVERYTHING -> "everything is kept.";
                    case REDACTED -> "kept without addresses, keys and numbers.";
                    case HASH_ONLY -> "only a hash is kept.";
                });
        output.line("Calls are kept "
                + (choice.days().isEmpty()
                        ? "for ever."
                        : "for " + choice.days().getAsInt() + " days."));
        if (deleted > 0) {
            output.line("Deleted, because they were older: " + Counted.calls(deleted) + ".");
        }
        if (recount) {
            output.line(differences.isEmpty() ? "A recount gives the same sums." : "A recount gives other sums:");
            differences.forEach(output::line);
        }
    }

    private static String since(Instant first) {
        return " since "
                + LocalDateTime.ofInstant(first, ZoneId.systemDefault())
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString()
                        .replace('T', ' ');
    }
}
