package signalbox.ui.routing;

import java.util.List;
import java.util.Locale;

/** A diagram as an SVG file that needs nothing beside it. */
final class DiagramSvg {
    /** Marks of the tiers, as on the light screen. */
    private static final List<String> MARKS = List.of(
            "teal", "royalblue", "mediumvioletred", "chocolate", "olive", "slateblue", "firebrick", "slategray");

    private DiagramSvg() {}

    static String of(RoutingDiagram diagram) {
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\" font-family=\"sans-serif\""
                        + " font-size=\"13\">%n<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n",
                diagram.width(),
                diagram.height()));
        diagram.lines().forEach(line -> svg.append(line(line)));
        diagram.lines().stream().filter(line -> !line.label().isEmpty()).forEach(line -> svg.append(label(line)));
        diagram.boxes().forEach(box -> svg.append(box(box)));
        return svg.append("</svg>\n").toString();
    }

    private static String line(DiagramLine line) {
        double middle = (line.fromX() + line.toX()) / 2;
        return String.format(
                Locale.ROOT,
                "<path d=\"M%.1f %.1f C%.1f %.1f %.1f %.1f %.1f %.1f\" fill=\"none\" stroke=\"%s\""
                        + " stroke-width=\"%.1f\" stroke-opacity=\"%s\"/>%n",
                line.fromX(),
                line.fromY(),
                middle,
                line.fromY(),
                middle,
                line.toY(),
                line.toX(),
                line.toY(),
                mark(line.tier()),
                line.thickness(),
                line.lit() ? "1" : "0.45");
    }

    private static String label(DiagramLine line) {
        return String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"3\" fill=\"white\""
                        + " fill-opacity=\"0.85\"/>%n<text x=\"%.1f\" y=\"%.1f\" font-size=\"11\""
                        + " text-anchor=\"middle\" fill=\"%s\">%s</text>%n",
                line.labelX() - DiagramLabels.WIDTH / 2 + 2,
                line.labelY() - DiagramLabels.HEIGHT / 2,
                DiagramLabels.WIDTH - 4,
                DiagramLabels.HEIGHT,
                line.labelX(),
                line.labelY() + 4,
                mark(line.tier()),
                escaped(line.label()));
    }

    private static String box(RoutingDiagram.Box box) {
        String edge = box.tier() < 0 ? "gray" : mark(box.tier());
        boolean two = !box.detail().isEmpty();
        return String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"6\" fill=\"white\" stroke=\"%s\""
                        + " stroke-width=\"%s\"/>%n<text x=\"%.1f\" y=\"%.1f\">%s</text>%n"
                        + "<text x=\"%.1f\" y=\"%.1f\" font-size=\"11\" fill=\"dimgray\">%s</text>%n",
                box.x(),
                box.y(),
                box.width(),
                box.height(),
                edge,
                box.lit() ? "3" : "1",
                box.x() + 10,
                box.y() + (two ? 19 : 27),
                escaped(box.title()),
                box.x() + 10,
                box.y() + 35,
                escaped(box.detail()));
    }

    private static String mark(int tier) {
        return MARKS.get(Math.min(tier, MARKS.size() - 1));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
