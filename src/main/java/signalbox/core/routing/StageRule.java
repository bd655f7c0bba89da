package signalbox.core.routing;

/** One stage of the decision. */
interface StageRule {
    StageName name();

    Ruling ask(StageInput input);
}
