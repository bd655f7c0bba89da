package signalbox.ui.playground;

/** One prompt of the conversation and its answer. */
record Turn(String prompt, AnswerViewModel answer) {}
