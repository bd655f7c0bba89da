package signalbox.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signalbox.core.learning.TrainedModel;
import signalbox.core.learning.TrainedModelFile;
import signalbox.core.provider.ModelCaller;
import signalbox.core.routing.ClassifierParts;
import signalbox.core.routing.LlmAnswers;
import signalbox.core.table.ClassifierMethod;
import signalbox.core.table.RoutingTable;

/** What the tables of one workspace's classifiers work with: answers already had, and the trained model. */
final class Classifiers {
    private static final Logger LOGGER = LoggerFactory.getLogger(Classifiers.class);

    private final Workspace workspace;
    private final LlmAnswers answers = new LlmAnswers();

    Classifiers(Workspace workspace) {
        this.workspace = workspace;
    }

    /** @param callerOrNull null where no model may be asked */
    ClassifierParts partsFor(RoutingTable table, @Nullable ModelCaller callerOrNull) {
        return new ClassifierParts(callerOrNull, answers, modelFor(table).orElse(null));
    }

    /** Empty where the table wants none or it cannot be had; the trace of each decision says so. */
    private Optional<TrainedModel> modelFor(RoutingTable table) {
        if (table.classifier().method() != ClassifierMethod.MODEL) {
            return Optional.empty();
        }
        Path file = fileOf(table);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(TrainedModelFile.read(file));
        } catch (IOException unreadable) {
            LOGGER.warn("The trained classifier cannot be used: {}", unreadable.getMessage());
            return Optional.empty();
        }
    }

    private Path fileOf(RoutingTable table) {
        return table.classifier()
                .modelFile()
                .map(name -> workspace.home().resolve(name))
                .orElse(workspace.classifier());
    }

    /** Which trained model a table would now work with: another stamp, another model. Looks at the disk if it wants one. */
    Stamp stamp(RoutingTable table) {
        if (table.classifier().method() != ClassifierMethod.MODEL) {
            return Stamp.NONE;
        }
        try {
            Path file = fileOf(table);
            return new Stamp(Files.getLastModifiedTime(file).toMillis(), Files.size(file));
        } catch (IOException missing) {
            return Stamp.NONE;
        }
    }

    /**
     * Of a trained model's file.
     *
     * @param modified milliseconds since 1970
     * @param size in bytes
     */
    record Stamp(long modified, long size) {
        static final Stamp NONE = new Stamp(0, 0);
    }
}
