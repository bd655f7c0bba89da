package signalbox.core.backtest;

import java.util.List;

/** Turns a pattern's tree into its automaton, from the end to the start. */
final class PatternCompiler {
    /** The pattern has a construct that is left to RE2/J, or is too large. */
    static final class NotCompiledException extends Exception {
        private static final long serialVersionUID = 1;

        NotCompiledException(String what) {
            super(what);
        }
    }

    private final PatternProgram program = new PatternProgram();

    private PatternCompiler() {}

    /** @return the steps; the start is the last of them */
    static List<PatternProgram.Step> compile(String pattern) throws NotCompiledException {
        PatternNode tree = new PatternParser(pattern).parse();
        PatternCompiler compiler = new PatternCompiler();
        int accept = compiler.program.add(new PatternProgram.Step.Accept());
        int start = compiler.before(tree, accept);
        // A step of its own at the end, so that the start is where it is looked for.
        compiler.program.add(new PatternProgram.Step.Fork(start, start));
        return compiler.program.steps();
    }

    /** The index of the first step of a part after which {@code next} follows. */
    private int before(PatternNode node, int next) throws NotCompiledException {
        return switch (node) {
            case PatternNode.One(CharacterSet set) -> program.add(new PatternProgram.Step.Read(set, next));
            case PatternNode.Around(PatternProgram.Look look) ->
                program.add(new PatternProgram.Step.Around(look, next));
            case PatternNode.Sequence(List<PatternNode> parts) -> {
                int following = next;
                for (PatternNode part : parts.reversed()) {
                    following = before(part, following);
                }
                yield following;
            }
            case PatternNode.Either(List<PatternNode> parts) -> {
                int choice = before(parts.getLast(), next);
                for (PatternNode part : parts.reversed().subList(1, parts.size())) {
                    choice = program.add(new PatternProgram.Step.Fork(before(part, next), choice));
                }
                yield choice;
            }
            case PatternNode.Repeat repeat -> beforeRepeat(repeat, next);
        };
    }

    private int beforeRepeat(PatternNode.Repeat repeat, int next) throws NotCompiledException {
        int following = next;
        if (repeat.most() < 0) {
            int loop = program.add(new PatternProgram.Step.Fork(next, next));
            program.set(loop, new PatternProgram.Step.Fork(before(repeat.part(), loop), next));
            following = loop;
        } else {
            for (int i = repeat.least(); i < repeat.most(); i++) {
                following = program.add(new PatternProgram.Step.Fork(before(repeat.part(), following), next));
            }
        }
        for (int i = 0; i < repeat.least(); i++) {
            following = before(repeat.part(), following);
        }
        return following;
    }
}
