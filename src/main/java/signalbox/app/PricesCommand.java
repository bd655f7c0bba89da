package signalbox.app;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import signalbox.core.chat.ModelRef;
import signalbox.core.pricing.ListedModel;
import signalbox.core.pricing.PriceFile;
import signalbox.core.pricing.PriceList;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TablePrices;
import signalbox.core.table.Tier;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code signalbox prices}: what models charge, since when, and who says so. */
@Command(
        name = "prices",
        mixinStandardHelpOptions = true,
        description = "Say what models charge in US dollars per million tokens, since when, and who says so."
                + " Without a model: every model of the routing table.")
final class PricesCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "MODEL", description = "A model's name, or provider/model.")
    @Nullable
    String model;

    @Mixin
    final TableOption table = new TableOption();

    @Option(names = "--at", paramLabel = "DATE", description = "Day or UTC time, such as 2026-09-01 (default: now).")
    @Nullable
    String at;

    @Option(
            names = "--prompt-tokens",
            paramLabel = "N",
            description = "Length of the prompt: some models charge more for a long one (default: ${DEFAULT-VALUE}).")
    long promptTokens;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    private final Workspace workspace;
    private final Output output;
    private final InstantSource clock;

    private PricesCommand(Workspace workspace, Output output, InstantSource clock) {
        this.workspace = workspace;
        this.output = output;
        this.clock = clock;
    }

    static CommandLine commandLine(Workspace workspace, Output output, InstantSource clock) {
        return new CommandLine(new PricesCommand(workspace, output, clock))
                .addSubcommand(new PricesImportCommand(workspace, output, clock));
    }

    @Override
    public Integer call() throws UserException {
        Instant moment = at == null ? clock.instant() : moment(at);
        PriceFile prices = Wiring.prices(workspace);
        List<PriceLine> lines = model == null ? ofTable(prices, moment) : ofModel(prices.list(), model, moment);
        if (lines.isEmpty()) {
            output.trouble("No price is known for \"" + model + "\"" + (at == null ? "" : " at " + at)
                    + ". What it costs counts as unknown.");
            return Main.USER_ERROR;
        }
        if (json) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            lines.forEach(line -> array.add(line.toJson()));
            output.json(array);
        } else {
            output.line("US dollars per million tokens at " + moment.truncatedTo(ChronoUnit.SECONDS) + ":");
            lines.forEach(line -> line.words().forEach(output::line));
        }
        return 0;
    }

    private List<PriceLine> ofTable(PriceFile prices, Instant moment) throws UserException {
        RoutingTable routes = table.read(workspace);
        TablePrices charged = new TablePrices(routes, prices);
        Set<ModelRef> models = new LinkedHashSet<>();
        routes.tiers().stream().map(Tier::models).forEach(models::addAll);
        return models.stream()
                .map(ref -> new PriceLine(
                        ref,
                        charged.priceOf(ref, moment, promptTokens),
                        prices.list().quote(charged.listed(ref), moment, promptTokens)))
                .toList();
    }

    private List<PriceLine> ofModel(PriceList list, String asked, Instant moment) {
        Set<String> providers = new LinkedHashSet<>();
        list.models().stream().map(ListedModel::provider).forEach(providers::add);
        List<PriceLine> lines = new ArrayList<>();
        for (String provider : providers) {
            String name = asked.startsWith(provider + "/") ? asked.substring(provider.length() + 1) : asked;
            ModelRef ref = new ModelRef(provider, name);
            list.quote(ref, moment, promptTokens)
                    .map(quote -> new PriceLine(ref, Optional.of(quote.charged()), Optional.of(quote)))
                    .ifPresent(lines::add);
        }
        return lines;
    }

    private static Instant moment(String text) throws UserException {
        try {
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException wrong) {
            throw new UserException(
                    "--at takes a day such as 2026-09-01 or a UTC time such as 2026-09-01T12:00:00Z, not \"" + text
                            + "\".",
                    wrong);
        }
    }
}
