package signalbox.ui.playground;

/** One prompt of the conversation and its answer. */
record Turn(String prompt, AnswerViewModel answer) {
    static Turn of(AnswerViewModel answer) {
        return new Turn(answer.request().lastUserText(), answer);
    }
}
