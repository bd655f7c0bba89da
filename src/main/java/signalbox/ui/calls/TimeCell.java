package signalbox.ui.calls;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import signalbox.core.calllog.CallRow;
import signalbox.ui.common.Formats;

/** When a call began, by this machine's clock; in UTC under the mouse. */
final class TimeCell extends TableCell<CallRow, CallRow> {
    private final Tooltip utc = new Tooltip();

    @Override
    protected void updateItem(@Nullable CallRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setText(null);
            setTooltip(null);
            return;
        }
        setText(row.at().map(Formats::time).orElseGet(Formats::unknown));
        row.at().ifPresent(at -> utc.setText(Formats.utc(at)));
        setTooltip(row.at().isPresent() ? utc : null);
    }
}
