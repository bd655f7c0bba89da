package signalbox.ui.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import signalbox.core.backtest.Flow;
import signalbox.core.routing.Decision;
import signalbox.core.routing.StageName;
import signalbox.core.routing.StageOutcome;
import signalbox.core.table.TableOutline;
import signalbox.core.table.TableOutline.TierOutline;
import signalbox.ui.common.Strings;

/**
 * The picture of a table: from the prompt through the stages to the tiers and their models, with the recent share of calls
 * on each line. All places are in pixels of the picture.
 */
record RoutingDiagram(double width, double height, List<Box> boxes, List<DiagramLine> lines) {
    private static final double MARGIN = 16;
    private static final double BOX_WIDTH = 190;
    private static final double BOX_HEIGHT = 44;
    private static final double GAP = 14;
    private static final double COLUMN = 350;
    private static final List<StageName> STAGES = List.of(
            StageName.FORCED,
            StageName.HARD_ROUTES,
            StageName.USER_OVERRIDE,
            StageName.TASK_ROUTE,
            StageName.CLASSIFIER,
            StageName.DEFAULT);

    /** @param tier index of the tier, or -1 */
    record Box(double x, double y, double width, double height, String title, String detail, int tier, boolean lit) {}

    /**
     * @param flows where the recent calls go
     * @param triedOrNull a decision whose path is lit
     * @param names what each stage is called
     */
    static RoutingDiagram of(
            TableOutline outline, List<Flow> flows, @Nullable Decision triedOrNull, Function<StageName, String> names) {
        List<Box> boxes = new ArrayList<>();
        List<DiagramLine> lines = new ArrayList<>();
        List<TierOutline> tiers = outline.tiers();
        double height = 2 * MARGIN + Math.max(STAGES.size(), tiers.size()) * (BOX_HEIGHT + GAP) - GAP;
        double all = Math.max(1, flows.stream().mapToLong(Flow::calls).sum());
        StageName decided = decidedBy(triedOrNull);
        for (int i = 0; i < STAGES.size(); i++) {
            StageName stage = STAGES.get(i);
            String detail = stage == StageName.HARD_ROUTES
                    ? rules(outline)
                    : stage == StageName.CLASSIFIER ? outline.classifier() : "";
            boxes.add(new Box(
                    MARGIN,
                    top(i, STAGES.size(), height),
                    BOX_WIDTH,
                    BOX_HEIGHT,
                    names.apply(stage),
                    detail,
                    -1,
                    stage == decided));
        }
        for (int i = 0; i < tiers.size(); i++) {
            TierOutline tier = tiers.get(i);
            boolean lit = triedOrNull != null && triedOrNull.tier().equals(tier.name());
            double y = top(i, tiers.size(), height);
            boxes.add(new Box(MARGIN + COLUMN, y, BOX_WIDTH, BOX_HEIGHT, tier.name(), "", i, lit));
            boxes.add(new Box(
                    MARGIN + 2 * COLUMN - 80,
                    y,
                    BOX_WIDTH + 60,
                    BOX_HEIGHT,
                    tier.model().modelId(),
                    tier.model().provider(),
                    i,
                    lit));
            double share = share(flows, null, tier.name(), all);
            lines.add(new DiagramLine(
                    MARGIN + COLUMN + BOX_WIDTH, middle(y), MARGIN + 2 * COLUMN - 80, middle(y), share, i, lit, 0.5));
            for (int k = 0; k < STAGES.size(); k++) {
                StageName stage = STAGES.get(k);
                double part = share(flows, stage, tier.name(), all);
                boolean litLine = lit && stage == decided;
                if (part > 0 || litLine) {
                    lines.add(new DiagramLine(
                            MARGIN + BOX_WIDTH,
                            middle(top(k, STAGES.size(), height)),
                            MARGIN + COLUMN,
                            middle(y),
                            part,
                            i,
                            litLine,
                            0.5));
                }
            }
        }
        return new RoutingDiagram(MARGIN * 2 + 2 * COLUMN - 20 + BOX_WIDTH, height, boxes, DiagramLabels.placed(lines));
    }

    private static String rules(TableOutline outline) {
        int all = outline.hardRoutes().size();
        long off = outline.hardRoutes().stream().filter(rule -> !rule.enabled()).count();
        return Strings.text("routing.rules.count", all, off);
    }

    private static @Nullable StageName decidedBy(@Nullable Decision decision) {
        return decision == null
                ? null
                : decision.stages().stream()
                        .filter(stage -> stage.outcome() == StageOutcome.DECIDED)
                        .map(stage -> stage.name())
                        .findFirst()
                        .orElse(null);
    }

    private static double share(List<Flow> flows, @Nullable StageName stage, String tier, double all) {
        return flows.stream()
                        .filter(flow -> flow.tier().equals(tier) && (stage == null || flow.stage() == stage))
                        .mapToLong(Flow::calls)
                        .sum()
                / all;
    }

    private static double top(int index, int count, double height) {
        double used = count * (BOX_HEIGHT + GAP) - GAP;
        return (height - used) / 2 + index * (BOX_HEIGHT + GAP);
    }

    private static double middle(double top) {
        return top + BOX_HEIGHT / 2;
    }
}
