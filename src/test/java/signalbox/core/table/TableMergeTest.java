package signalbox.core.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import signalbox.core.table.TableMerge.Piece;
import signalbox.core.table.TableMerge.Side;

final class TableMergeTest {
    private final TableDocument base = TableDocument.parse(ShippedTable.text());

    private static List<String> words(TableDocument before, TableDocument after) {
        return TableDiff.words(before, after);
    }

    @Test
    void keepsWhatEachChangedAlone() {
        TableDocument mine = HardRouteEdits.setEnabled(base, 0, false);
        TableDocument theirs = TierEdits.setModel(base, 0, "theirs");

        TableMerge merge = TableMerge.of(base, mine, theirs);
        TableDocument merged = merge.merged(merge.suggested());

        assertThat(merge.pieces()).extracting(Piece::changedBy).containsExactlyInAnyOrder(Side.MINE, Side.THEIRS);
        assertThat(words(theirs, merged)).hasSize(1);
        assertThat(words(mine, merged)).hasSize(1);
        assertThat(merged.findings()).isEmpty();
    }

    @Test
    void asksWhereBothChangedTheSame() {
        TableDocument mine = TierEdits.setModel(base, 0, "mine");
        TableDocument theirs = TierEdits.setModel(base, 0, "theirs");

        TableMerge merge = TableMerge.of(base, mine, theirs);

        assertThat(merge.pieces())
                .containsExactly(new Piece("/tiers/nano/model_id", Side.BOTH, "gpt-4o-mini", "mine", "theirs"));
        assertThat(merge.merged(Set.of())).isEqualTo(theirs);
        assertThat(merge.merged(Set.of("/tiers/nano/model_id")).text()).isEqualTo(mine.text());
    }

    @Test
    void anAddedRuleStandsWhereItStood() {
        TableDocument mine = HardRouteEdits.add(base, 2, new HardRoute("\\bmine\\b", "nano", "", true));
        TableDocument theirs =
                HardRouteEdits.remove(HardRouteEdits.add(base, 0, new HardRoute("\\btheirs\\b", "nano", "", true)), 6);

        TableMerge merge = TableMerge.of(base, mine, theirs);
        List<HardRoute> rules =
                merge.merged(merge.suggested()).table().orElseThrow().hardRoutes();

        assertThat(rules).hasSize(7);
        assertThat(rules.getFirst().pattern()).isEqualTo("\\btheirs\\b");
        assertThat(rules.get(3).pattern()).isEqualTo("\\bmine\\b");
    }

    @Test
    void theOrderIsAPieceOfItsOwn() {
        TableDocument mine = HardRouteEdits.move(base, 5, 0);
        TableDocument theirs = HardRouteEdits.setReason(base, 5, "Another reason");

        TableMerge merge = TableMerge.of(base, mine, theirs);
        TableDocument merged = merge.merged(merge.suggested());

        assertThat(merged.table().orElseThrow().hardRoutes().getFirst().reason())
                .isEqualTo("Another reason");
    }

    @Test
    void formattingAndUnknownFieldsOfTheirsStay() {
        TableDocument theirs = TableDocument.parse(
                ShippedTable.text().replace("\"version\": 1,", "\"version\":1,   \"x_team\": [1,2],"));
        TableDocument mine = RouteEdits.setDefaultTier(base, "nano");

        TableMerge merge = TableMerge.of(base, mine, theirs);

        assertThat(merge.merged(merge.suggested()).text())
                .isEqualTo(theirs.text().replace("\"default_tier\": \"standard\"", "\"default_tier\": \"nano\""));
    }
}
