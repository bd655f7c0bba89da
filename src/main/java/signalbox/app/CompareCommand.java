package signalbox.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import signalbox.core.calllog.CallLog;
import signalbox.core.calllog.CallLogException;
import signalbox.core.dispatch.RoutingSnapshot;
import signalbox.core.dispatch.Safeguards;
import signalbox.core.pricing.PriceBook;
import signalbox.core.provider.ModelCaller;
import signalbox.core.review.BudgetReachedException;
import signalbox.core.review.CheckedReview;
import signalbox.core.review.Comparison;
import signalbox.core.review.ComparisonRun;
import signalbox.core.review.ComparisonStore;
import signalbox.core.review.Contender;
import signalbox.core.review.ExampleGroups;
import signalbox.core.review.ExpectedCheck;
import signalbox.core.review.Protocol;
import signalbox.core.review.ReviewException;
import signalbox.core.review.ReviewReport;
import signalbox.core.review.ReviewTerms;
import signalbox.core.review.RunEnd;
import signalbox.core.review.RunLimits;
import signalbox.core.review.SendAgain;
import signalbox.core.review.Side;
import signalbox.core.review.SideState;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TablePrices;
import tools.jackson.databind.node.ObjectNode;

/** {@code signalbox compare}: the same examples through two tiers, and what automatic checks say of them. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Send the same examples to two tiers and say from automatic checks whether the left one is good"
                + " enough in place of the right one.",
        footer = {
            "",
            "Each line of the examples is a JSON object: {\"id\", \"prompt\", \"expected\"}, or \"messages\" in place"
                    + " of \"prompt\".",
            "",
            "The left tier is judged against the right one. Where only the left answer is right it is better (D = 1),"
                + " where only the right one is, worse (D = -1); both right or both wrong is the same (D = 0). A check"
                + " cannot tell how bad a wrong answer is, so each worse one counts as severe. An answer that failed"
                + " is worse than one that came; where the right one failed, twice, the example is the same. Both are"
                + " counted in \"failed\" too.",
            "",
            "The verdict is switch, keep, need_more, or in place of switch unfit, where both answers were wrong in"
                    + " over a fifth. e_switch and e_severe must both reach 1/alpha (20) to switch, e_keep to keep.",
            "",
            "The folder of --out keeps every answer. The same command goes on where it stopped and pays for nothing"
                + " twice; failures that cost nothing are tried again. A call that was under way when the program was"
                + " killed may have been paid: it is not sent again without --retry-lost. Until then its example is"
                + " undecided, and counted in \"lost_pairs\" and \"failed\" alone; \"lost_calls\" counts all such"
                + " calls ever, which are in no cost.",
            "",
            "Exit codes: 0 all examples done, whatever the verdict; 2 bad input, or a tier that gave no answer at all;"
                    + " 3 stopped by the cap, or by a budget of the routing table."
        })
final class CompareCommand implements Callable<Integer> {
    @Option(
            names = "--left",
            required = true,
            paramLabel = "TIER",
            description = "The tier that is judged, the cheap one; or a model, as provider/model.")
    String left = "";

    @Option(
            names = "--right",
            required = true,
            paramLabel = "TIER",
            description = "The tier that it would replace, or a model.")
    String right = "";

    @Option(names = "--examples", required = true, paramLabel = "FILE", description = "The examples, as JSON lines.")
    Path examples = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Where answers, report.html, items.csv and result.json go.")
    Path out = Path.of("");

    @Option(
            names = "--expect",
            paramLabel = "CHECK",
            defaultValue = "equal",
            converter = CheckName.class,
            description = {
                "How an answer is held against the expected one (default: ${DEFAULT-VALUE}).",
                "number: its first number has the same value. json: it is the same JSON. equal: it is the same text,"
                        + " but for quotes around it. contains: it has the text in it, in upper or lower case. pattern:"
                        + " the expected text is an RE2 pattern that is found in it, in upper or lower case.",
                "Where an answer is JSON with a field \"answer\", also in a code block, number looks at that field"
                        + " alone; json and equal take the whole or that field."
            })
    ExpectedCheck expect = ExpectedCheck.EQUAL;

    @Option(names = "--json", description = "Print the result as JSON.")
    boolean json;

    @Mixin
    final CompareTerms held = new CompareTerms();

    @Option(names = "--retry-failed", description = "Also send again what failed and was paid for.")
    boolean retryFailed;

    @Option(
            names = "--retry-lost",
            description = "Also send again what was under way when the program was killed; it may be billed twice.")
    boolean retryLost;

    @Option(names = "--practice", description = "Let the built-in simulator answer; needs no key.")
    boolean practice;

    @Mixin
    final TableOption table = new TableOption();

    @Mixin
    final LogOption log = new LogOption();

    private final Workspace workspace;
    private final Output output;

    CompareCommand(Workspace workspace, Output output) {
        this.workspace = workspace;
        this.output = output;
    }

    @Override
    public Integer call() throws UserException, InterruptedException {
        ExamplesFile given = ExamplesFile.read(examples, expect);
        given.leftOut().forEach(reason -> output.trouble("Left out: " + reason));
        RoutingTable routes = table.read(workspace);
        Contender cheap = contender(routes, left);
        Contender premium = contender(routes, right);
        PriceBook prices = Wiring.prices(workspace);
        var classifiers = new Classifiers(workspace);
        RunLimits limits = held.limits(new TablePrices(routes, prices), cheap, premium);
        ReviewTerms terms = held.terms(given.checked().size());
        ModelCaller caller = practice ? Wiring.practiceCaller() : Wiring.httpCaller();
        makeFolder();
        Thread sending = Thread.currentThread();
        try (var _ = new OrderlyEnd(() -> stop(sending));
                CallLog calls = log.openToWrite(practice ? workspace.practiceCalls() : workspace.calls());
                ComparisonStore store = ComparisonStore.open(out.resolve("comparison.db"))) {
            Comparison comparison =
                    store.findOrCreate(cheap, premium, terms, Protocol.PLAIN.withCheck(expect), given.checked(), SEED);
            RoutingSnapshot snapshot = Wiring.snapshot(Wiring.router(routes, prices, classifiers, caller), prices);
            // Its failures are told here: none waits for a person.
            Safeguards guards = Wiring.safeguards(calls).withoutEscalation();
            String obstacle = run(
                    new ComparisonRun(Wiring.dispatcher(() -> snapshot, caller, calls, guards), store, limits),
                    comparison);
            var checked = new CheckedReview(store.load(comparison.id()), expect);
            ObjectNode result = CompareJson.of(checked, given.leftOut().size(), store.lost(comparison.id()));
            CompareFiles.write(out, checked, ExampleGroups.by(Wiring.router(routes, prices, classifiers)), result);
            return print(checked, result, obstacle);
        } catch (CallLogException failed) {
            throw UserException.of(failed);
        } catch (ReviewException failed) {
            throw UserException.of(failed);
        } catch (IOException failed) {
            throw new UserException("The results cannot be written to " + out + ": " + failed.getMessage(), failed);
        }
    }

    /** One order for one file, so that the same command finds what it has begun. */
    private static final long SEED = 1;

    /** What is under way is waited for as the store is closed. */
    private void stop(Thread sending) {
        output.trouble(
                "Stopping: nothing more is sent; answers that are under way are waited for, half a minute at most."
                        + " The same command goes on from here.");
        sending.interrupt();
    }

    /** Sends what is wanted; gives why it stopped before all was done, in a sentence, or nothing. */
    private String run(ComparisonRun run, Comparison comparison) throws ReviewException, InterruptedException {
        Set<SendAgain> again = EnumSet.of(retryFailed ? SendAgain.FAILED : SendAgain.UNPAID);
        if (retryLost) {
            again.add(SendAgain.LOST);
        }
        try {
            RunEnd end = run.run(comparison.id(), again, new CompareProgress(output, System::nanoTime));
            return end == RunEnd.CAP_REACHED
                    ? "The cap of $" + held.cap + " is reached. The same command with a higher --cap goes on from here."
                    : "";
        } catch (BudgetReachedException reached) {
            return reached.getMessage() + " The same command goes on from here.";
        }
    }

    private int print(CheckedReview checked, ObjectNode result, String obstacle) {
        if (json) {
            output.json(result);
        } else {
            CompareFiles.summary(checked).forEach(output::line);
            output.line("The report is " + out.resolve(CompareFiles.REPORT) + ".");
        }
        if (checked.lost() > 0) {
            output.trouble(ReviewReport.undecided(checked) + " The same command with --retry-lost asks again.");
        }
        if (!obstacle.isEmpty()) {
            output.trouble(obstacle);
            return Main.CAP_REACHED;
        }
        for (Side side : Side.values()) {
            if (checked.review().items().stream()
                            .allMatch(item -> item.side(side).failed())
                    && checked.review().items().getFirst().side(side) instanceof SideState.Failed failed) {
                output.trouble("No answer came from "
                        + checked.review().comparison().contender(side).tier() + ": " + failed.sentence());
                return Main.USER_ERROR;
            }
        }
        return 0;
    }

    private static Contender contender(RoutingTable routes, String name) throws UserException {
        return Contender.of(routes, name)
                .orElseThrow(() -> new UserException("There is no tier \"" + name + "\"; the table has "
                        + String.join(", ", routes.tierNames())
                        + ". A model outside the tiers is written as provider/model, with a provider of the table."));
    }

    private void makeFolder() throws UserException {
        try {
            Files.createDirectories(out);
        } catch (IOException failed) {
            throw new UserException("The folder " + out + " cannot be made: " + failed.getMessage(), failed);
        }
    }
}
