package signalbox.ui.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import signalbox.core.backtest.Flow;
import signalbox.core.chat.ModelRef;
import signalbox.core.routing.StageName;
import signalbox.core.table.ShippedTable;
import signalbox.core.table.TableDocument;
import signalbox.core.table.TableOutline;
import signalbox.core.table.TierEdits;

final class RoutingDiagramTest {
    private final TableDocument table = TableDocument.parse(ShippedTable.text());

    private static RoutingDiagram of(TableDocument document, Flow... flows) {
        return RoutingDiagram.of(TableOutline.of(document), List.of(flows), null, StageName::wireName);
    }

    @Test
    void eachLineTellsItsShareOfTheCalls() {
        RoutingDiagram diagram = of(
                table,
                new Flow(StageName.HARD_ROUTES, 0, "standard", 1),
                new Flow(StageName.CLASSIFIER, -1, "nano", 3));

        assertThat(diagram.lines()).extracting(DiagramLine::label).contains("25 %", "75 %");
        assertThat(diagram.boxes()).extracting(RoutingDiagram.Box::title).contains("gpt-4o-mini", "classifier");
    }

    @Test
    void twelveTiersDoNotOverlap() {
        TableDocument wide = table;
        for (int i = 3; i < 12; i++) {
            wide = TierEdits.add(wide, i, "tier-" + i, new ModelRef("openai", "model-" + i));
        }

        List<RoutingDiagram.Box> boxes = of(wide).boxes();

        for (RoutingDiagram.Box one : boxes) {
            assertThat(boxes)
                    .filteredOn(other -> !other.equals(one) && other.x() == one.x())
                    .allMatch(other -> Math.abs(other.y() - one.y()) >= one.height());
        }
    }

    @Test
    void noShareLiesOnAnother() {
        TableDocument wide = table;
        List<Flow> flows = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            wide = i < 3 ? wide : TierEdits.add(wide, i, "tier-" + i, new ModelRef("openai", "model-" + i));
            String tier = i < 3 ? List.of("nano", "standard", "reasoning").get(i) : "tier-" + i;
            flows.add(new Flow(StageName.HARD_ROUTES, i, tier, 5 + i));
            flows.add(new Flow(StageName.CLASSIFIER, -1, tier, 30 - i));
        }

        List<DiagramLine> lines = of(wide, flows.toArray(Flow[]::new)).lines();

        for (DiagramLine one : lines) {
            assertThat(lines)
                    .filteredOn(other -> !other.equals(one))
                    .noneMatch(other -> DiagramLabels.overlap(one, other));
        }
    }

    @Test
    void theSvgIsWellFormedWhateverTheNames() throws Exception {
        String svg = DiagramSvg.of(of(TierEdits.rename(table, 0, "<cheap & good>")));

        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(document.getElementsByTagName("text").getLength()).isPositive();
    }
}
