package signalbox.ui.calls.chart;

import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Polyline;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/** Grounds, lines and texts of a node as they are drawn, as an SVG file that needs nothing beside it. */
public final class NodeSvg {
    private final Region root;
    private final StringBuilder patterns = new StringBuilder();
    private final StringBuilder marks = new StringBuilder();
    private int count;

    private NodeSvg(Region root) {
        this.root = root;
    }

    /** On the JavaFX thread; the node must have been laid out. */
    public static String of(Region root) {
        NodeSvg svg = new NodeSvg(root);
        svg.add(root);
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$.0f\" height=\"%2$.0f\" viewBox=\"0 0"
                                + " %1$.0f %2$.0f\" font-family=\"Roboto, sans-serif\">%n",
                        root.getWidth(),
                        root.getHeight())
                + "<defs>\n" + svg.patterns + "</defs>\n" + svg.marks + "</svg>\n";
    }

    private void add(Node node) {
        if (!node.isVisible()) {
            return;
        }
        Point2D at = root.sceneToLocal(node.localToScene(0, 0));
        switch (node) {
            case FontIcon _ -> {}
            case Text text -> text(text);
            case Polyline line -> line(line, at);
            case Region region -> grounds(region, at);
            default -> {}
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::add);
        }
    }

    private void grounds(Region region, Point2D at) {
        if (region.getBackground() == null || region.getWidth() <= 0 || region.getHeight() <= 0) {
            return;
        }
        for (BackgroundFill fill : region.getBackground().getFills()) {
            Insets insets = fill.getInsets();
            double radius = fill.getRadii().getTopLeftHorizontalRadius();
            marks.append(String.format(
                    Locale.ROOT,
                    "<rect transform=\"translate(%.1f %.1f)\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\""
                            + " rx=\"%.1f\" %s/>%n",
                    at.getX(),
                    at.getY(),
                    insets.getLeft(),
                    insets.getTop(),
                    Math.max(0, region.getWidth() - insets.getLeft() - insets.getRight()),
                    Math.max(0, region.getHeight() - insets.getTop() - insets.getBottom()),
                    Math.min(radius, Math.min(region.getWidth(), region.getHeight()) / 2),
                    paint("fill", fill.getFill())));
        }
    }

    private void line(Polyline line, Point2D at) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i + 1 < line.getPoints().size(); i += 2) {
            points.append(String.format(
                    Locale.ROOT,
                    "%.1f,%.1f ",
                    line.getPoints().get(i),
                    line.getPoints().get(i + 1)));
        }
        StringBuilder dashes = new StringBuilder();
        line.getStrokeDashArray().forEach(dash -> dashes.append(dash).append(' '));
        marks.append(String.format(
                Locale.ROOT,
                "<polyline transform=\"translate(%.1f %.1f)\" points=\"%s\" fill=\"none\" stroke-width=\"%.1f\""
                        + " stroke-dasharray=\"%s\" %s/>%n",
                at.getX(),
                at.getY(),
                points.toString().strip(),
                line.getStrokeWidth(),
                dashes.isEmpty() ? "none" : dashes.toString().strip(),
                paint("stroke", line.getStroke())));
    }

    private void text(Text text) {
        if (text.getText().isBlank()) {
            return;
        }
        Bounds place = root.sceneToLocal(text.localToScene(text.getLayoutBounds()));
        marks.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%.1f\"%s %s>%s</text>%n",
                place.getMinX(),
                place.getMinY() + text.getBaselineOffset(),
                text.getFont().getSize(),
                text.getFont().getStyle().contains("Bold") ? " font-weight=\"bold\"" : "",
                paint("fill", text.getFill()),
                text.getText().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")));
    }

    private String paint(String use, Paint paint) {
        return switch (paint) {
            case Color colour -> use + "=\"" + hex(colour) + "\"" + opacity(use, colour);
            case LinearGradient stripes -> use + "=\"url(#" + pattern(stripes) + ")\"";
            case null, default -> use + "=\"none\"";
        };
    }

    private String pattern(LinearGradient stripes) {
        String name = "p" + count++;
        patterns.append(String.format(
                Locale.ROOT,
                "<linearGradient id=\"%s\" gradientUnits=\"userSpaceOnUse\" spreadMethod=\"%s\" x1=\"%.2f\" y1=\"%.2f\""
                        + " x2=\"%.2f\" y2=\"%.2f\">",
                name,
                switch (stripes.getCycleMethod()) {
                    case NO_CYCLE -> "pad";
                    case REFLECT -> "reflect";
                    case REPEAT -> "repeat";
                },
                stripes.getStartX(),
                stripes.getStartY(),
                stripes.getEndX(),
                stripes.getEndY()));
        for (Stop stop : stripes.getStops()) {
            patterns.append(String.format(
                    Locale.ROOT, "<stop offset=\"%.3f\" stop-color=\"%s\"/>", stop.getOffset(), hex(stop.getColor())));
        }
        patterns.append("</linearGradient>\n");
        return name;
    }

    private static String hex(Color colour) {
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                Math.round(colour.getRed() * 255),
                Math.round(colour.getGreen() * 255),
                Math.round(colour.getBlue() * 255));
    }

    private static String opacity(String use, Color colour) {
        return colour.isOpaque() ? "" : String.format(Locale.ROOT, " %s-opacity=\"%.3f\"", use, colour.getOpacity());
    }
}
