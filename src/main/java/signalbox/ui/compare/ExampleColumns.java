package signalbox.ui.compare;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import signalbox.core.pricing.Money;
import signalbox.core.review.ReviewItem;
import signalbox.core.review.Side;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;

/** The columns of the table of examples. Figures of an example are hidden, and sorted last, until it is revealed. */
final class ExampleColumns {
    private static final int VOTE = 3;
    private static final double STATE_WIDTH = 144;
    private static final double COST_WIDTH = 88;
    private static final double LATENCY_WIDTH = 76;
    private static final double LENGTH_WIDTH = 76;

    private final ReviewViewModel review;

    ExampleColumns(ReviewViewModel review) {
        this.review = review;
    }

    List<TableColumn<ReviewItem, ?>> all() {
        List<TableColumn<ReviewItem, ?>> all = new ArrayList<>(List.of(
                number(),
                example(),
                group("compare.table.state", this::state),
                vote(),
                group("compare.table.cost", this::cost),
                group("compare.table.latency", this::latency),
                group("compare.table.length", this::length)));
        review.comparison().protocol().checking().ifPresent(checking -> all.add(VOTE + 1, check()));
        return all;
    }

    /** The same for both sides, below a common title. */
    private static TableColumn<ReviewItem, ReviewItem> group(
            String key, Function<Side, TableColumn<ReviewItem, ReviewItem>> side) {
        var column = new TableColumn<ReviewItem, ReviewItem>(Strings.text(key));
        column.setSortable(false);
        column.getColumns().add(side.apply(Side.CHEAP));
        column.getColumns().add(side.apply(Side.PREMIUM));
        return column;
    }

    private TableColumn<ReviewItem, ReviewItem> number() {
        TableColumn<ReviewItem, ReviewItem> column = column(
                Strings.text("compare.table.number"),
                Comparator.comparingInt(item -> item.example().position()),
                ItemCell.number(item -> Formats.count(item.example().position() + 1L)));
        fix(column, 48);
        column.getStyleClass().add("number");
        return column;
    }

    private TableColumn<ReviewItem, ReviewItem> example() {
        TableColumn<ReviewItem, ReviewItem> column = column(
                Strings.text("compare.table.example"),
                Comparator.comparing(item -> ItemWords.line(item.example().request())),
                ItemCell.text(item -> ItemWords.line(item.example().request())));
        column.setPrefWidth(400);
        column.setMinWidth(160);
        return column;
    }

    private TableColumn<ReviewItem, ReviewItem> state(Side side) {
        TableColumn<ReviewItem, ReviewItem> column = column(
                tier(side), Comparator.comparing(item -> ItemWords.state(item.side(side))), () -> new StateCell(side));
        fix(column, STATE_WIDTH);
        return column;
    }

    private TableColumn<ReviewItem, ReviewItem> vote() {
        TableColumn<ReviewItem, ReviewItem> column = column(
                Strings.text("compare.table.vote"),
                Comparator.comparing(item ->
                        item.outcome().map(outcome -> outcome.difference()).orElse(Double.MAX_VALUE)),
                OutcomeCell::new);
        fix(column, 112);
        return column;
    }

    private TableColumn<ReviewItem, ReviewItem> check() {
        TableColumn<ReviewItem, ReviewItem> column = column(
                Strings.text("compare.table.check"),
                Comparator.comparing(item -> CheckWords.of(item, review.comparison())),
                ItemCell.text(item -> item.finding().isEmpty() || review.isRevealed(item)
                        ? CheckWords.of(item, review.comparison())
                        : ItemCell.HIDDEN));
        fix(column, 132);
        return column;
    }

    private TableColumn<ReviewItem, ReviewItem> cost(Side side) {
        return figure(side, COST_WIDTH, item -> ItemWords.cost(item, side), ExampleColumns::dollars);
    }

    private TableColumn<ReviewItem, ReviewItem> latency(Side side) {
        return figure(side, LATENCY_WIDTH, item -> ItemWords.latency(item, side), ExampleColumns::seconds);
    }

    private TableColumn<ReviewItem, ReviewItem> length(Side side) {
        return figure(side, LENGTH_WIDTH, item -> ItemWords.length(item, side), length -> Formats.count(length));
    }

    private <V extends Comparable<? super V>> TableColumn<ReviewItem, ReviewItem> figure(
            Side side, double width, Function<ReviewItem, Optional<V>> figure, Function<V, String> format) {
        Function<ReviewItem, Optional<V>> seen =
                item -> review.isRevealed(item) ? figure.apply(item) : Optional.empty();
        TableColumn<ReviewItem, ReviewItem> column = column(
                tier(side),
                (one, other) -> compare(seen.apply(one), seen.apply(other)),
                ItemCell.number(item -> words(item, side, seen.apply(item).map(format))));
        column.getStyleClass().add("number");
        fix(column, width);
        return column;
    }

    /** A figure that is hidden is no figure that is unknown. */
    private String words(ReviewItem item, Side side, Optional<String> figure) {
        if (!item.side(side).ended()) {
            return "";
        }
        String none = item.side(side).failed() ? "–" : Formats.unknown();
        return review.isRevealed(item) ? figure.orElse(none) : ItemCell.HIDDEN;
    }

    private static <V extends Comparable<? super V>> int compare(Optional<V> one, Optional<V> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Boolean.compare(one.isEmpty(), other.isEmpty());
        }
        return one.get().compareTo(other.get());
    }

    private String tier(Side side) {
        return review.comparison().contender(side).tier();
    }

    private static TableColumn<ReviewItem, ReviewItem> column(
            String title, Comparator<ReviewItem> order, Supplier<TableCell<ReviewItem, ReviewItem>> cell) {
        var column = new TableColumn<ReviewItem, ReviewItem>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setComparator(order);
        column.setCellFactory(ignored -> cell.get());
        return column;
    }

    private static void fix(TableColumn<ReviewItem, ReviewItem> column, double width) {
        column.setPrefWidth(width);
        column.setMinWidth(width);
        column.setMaxWidth(width);
    }

    private static String dollars(Money money) {
        return String.format(Locale.ROOT, "%,.6f", money.usd());
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2f", duration.toMillis() / 1000.0);
    }
}
