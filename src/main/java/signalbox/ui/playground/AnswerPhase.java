package signalbox.ui.playground;

/** How far an answer is. */
enum AnswerPhase {
    /** A model is being asked and has said nothing yet. */
    WAITING,
    /** Text is coming. */
    STREAMING,
    SERVED,
    FAILED,
    /** The operator stopped it; what had come is kept. */
    STOPPED;

    boolean running() {
        return this == WAITING || this == STREAMING;
    }
}
