package signalbox.core.learning;

/** A prompt whose answer is known. */
public sealed interface Example {
    String prompt();

    /** @param label a complexity or a tier */
    record Labelled(String prompt, String label) implements Example {}

    /** @param weakRight whether the cheap model answered rightly; {@code strongRight} the same of the dear one */
    record Judged(String prompt, boolean weakRight, boolean strongRight) implements Example {}
}
