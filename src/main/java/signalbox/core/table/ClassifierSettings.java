package signalbox.core.table;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The table's section {@code classifier}.
 *
 * @param rules of the rules classifier, changes applied
 * @param near for {@code hybrid}: the llm is asked where the rules' score is at most so far from a boundary
 * @param timeLimit for {@code llm} and {@code hybrid}: an answer that takes longer counts as failed
 * @param modelFileOrNull for {@code model}: what {@code signalbox train} wrote; null for the workspace's
 * @param dearShareOrNull for {@code model}: the share of calls wanted on the dear side, 0 to 1; null for the share that
 *     the model was trained for
 */
public record ClassifierSettings(
        ClassifierMethod method,
        ClassifierRules rules,
        double near,
        Duration timeLimit,
        @Nullable String modelFileOrNull,
        @Nullable Double dearShareOrNull) {
    static final double NEAR = 0.3;
    static final Duration TIME_LIMIT = Duration.ofSeconds(3);

    /** That method with everything else as shipped. */
    public static ClassifierSettings of(ClassifierMethod method) {
        return new ClassifierSettings(method, ClassifierRules.shipped(), NEAR, TIME_LIMIT, null, null);
    }

    public Optional<String> modelFile() {
        return Optional.ofNullable(modelFileOrNull);
    }

    public Optional<Double> dearShare() {
        return Optional.ofNullable(dearShareOrNull);
    }
}
