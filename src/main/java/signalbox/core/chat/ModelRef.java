package signalbox.core.chat;

/** A model at a provider; both are names, of the table's {@code providers} and of the provider's own catalogue. */
public record ModelRef(String provider, String modelId) {
    @Override
    public String toString() {
        return provider + "/" + modelId;
    }
}
