package signalbox.core.chat;

import java.util.Optional;

/** A model at a provider; both are names: one of the table's providers, one of that provider's own catalogue. */
public record ModelRef(String provider, String modelId) {
    /** Reads {@code provider/model}, as {@link #toString} writes it; empty for any other text. */
    public static Optional<ModelRef> of(String text) {
        int slash = text.indexOf('/');
        return slash > 0 && slash < text.length() - 1
                ? Optional.of(new ModelRef(text.substring(0, slash), text.substring(slash + 1)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return provider + "/" + modelId;
    }
}
