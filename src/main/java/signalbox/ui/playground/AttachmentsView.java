package signalbox.ui.playground;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.core.chat.Attachment;
import signalbox.ui.common.ErrorNote;
import signalbox.ui.common.Formats;
import signalbox.ui.common.PngFile;
import signalbox.ui.common.Strings;

/** What goes along with the prompt: chosen, dropped or pasted. Takes no room while there is nothing. */
final class AttachmentsView extends VBox {
    private final PlaygroundViewModel model;
    private final FlowPane chips = new FlowPane(6, 6);
    private final Label imageNote = new Label(Strings.text("playground.attachment.images"));

    AttachmentsView(PlaygroundViewModel model) {
        super(6);
        this.model = model;
        ErrorNote problem = new ErrorNote();
        model.attaching().problemProperty().subscribe(problem::show);
        imageNote.getStyleClass().addAll("muted", "small");
        imageNote.setWrapText(true);
        imageNote.setMinHeight(USE_PREF_SIZE);
        imageNote.managedProperty().bind(imageNote.visibleProperty());
        chips.managedProperty().bind(chips.visibleProperty());
        getChildren().setAll(chips, imageNote, problem);
        visibleProperty().bind(chips.visibleProperty().or(problem.visibleProperty()));
        managedProperty().bind(visibleProperty());
        model.draft().attachments().subscribe(this::show);
        show();
    }

    /** Lets the operator choose files. */
    void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Strings.text("playground.attachment.title"));
        List<File> chosen = chooser.showOpenMultipleDialog(getScene().getWindow());
        if (chosen != null) {
            model.attaching().attach(chosen.stream().map(File::toPath).toList());
        }
    }

    /** Takes files and images that are dropped onto a part of the screen. */
    void takeDropsOn(Node target) {
        target.addEventFilter(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        target.addEventFilter(DragEvent.DRAG_DROPPED, event -> {
            if (event.getDragboard().hasFiles()) {
                attachFiles(event.getDragboard());
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    /** @return whether the clipboard had files or an image, which are attached now */
    boolean paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasFiles()) {
            attachFiles(clipboard);
            return true;
        }
        if (clipboard.hasImage() && !clipboard.hasString()) {
            attachImage(clipboard.getImage());
            return true;
        }
        return false;
    }

    private void attachFiles(Clipboard clipboard) {
        model.attaching().attach(clipboard.getFiles().stream().map(File::toPath).toList());
    }

    private void attachImage(Image image) {
        try {
            Path file = Files.createTempFile("pasted-", ".png");
            try {
                PngFile.write(image, file);
                model.draft().attachments().add(Attachment.image("pasted.png", "image/png", Files.readAllBytes(file)));
            } finally {
                Files.delete(file);
            }
        } catch (IOException failed) {
            model.preview().complain(String.valueOf(failed.getMessage()));
        }
    }

    private void show() {
        List<Attachment> attachments = model.draft().attachments();
        chips.getChildren().setAll(attachments.stream().map(this::chip).toList());
        chips.setVisible(!attachments.isEmpty());
        imageNote.setVisible(attachments.stream().anyMatch(Attachment::image));
    }

    private Node chip(Attachment attachment) {
        Label name = new Label(
                Strings.text("playground.attachment.chip", attachment.name(), Formats.shortCount(attachment.size())),
                new FontIcon(attachment.image() ? Feather.IMAGE : Feather.FILE_TEXT));
        Button drop = new Button(null, new FontIcon(Feather.X));
        drop.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        drop.setTooltip(new Tooltip(Strings.text("playground.attachment.drop")));
        drop.setAccessibleText(Strings.text("playground.attachment.drop"));
        drop.setOnAction(_ -> model.attaching().remove(attachment));
        HBox chip = new HBox(name, drop);
        chip.getStyleClass().add("chip");
        chip.setMaxWidth(Region.USE_PREF_SIZE);
        return chip;
    }
}
