package signalbox.core.routing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells complexity and task type from weighted signals in the text, locally, in microseconds. */
final class RulesClassifier {
    private static final int WORDS_QUOTED = 4;

    private record CompiledSignal(ClassifierRules.SignalRule rule, PhraseSet phrases, PhraseSet opening) {}

    private record CompiledTaskType(ClassifierRules.TaskTypeRule rule, PhraseSet phrases, PhraseSet opening) {}

    private final ClassifierRules rules;
    private final List<CompiledSignal> signals;
    private final List<CompiledTaskType> taskTypes;

    RulesClassifier(ClassifierRules rules) {
        this.rules = rules;
        this.signals = rules.signals().stream()
                .map(rule -> new CompiledSignal(rule, new PhraseSet(rule.phrases()), new PhraseSet(rule.opening())))
                .toList();
        this.taskTypes = rules.taskTypes().stream()
                .map(rule -> new CompiledTaskType(rule, new PhraseSet(rule.phrases()), new PhraseSet(rule.opening())))
                .toList();
    }

    Classification classify(String text) {
        Words words = Words.of(text);
        TextMeasures measures = TextMeasures.of(text, words);
        List<Signal> seen = new ArrayList<>();
        double score = 0;
        for (CompiledSignal signal : signals) {
            Signal found = look(signal, words, measures);
            if (found != null) {
                seen.add(found);
                score += found.weight();
            }
        }
        return new Classification(
                rules.complexityOf(score), taskTypeOf(words, measures), score, rules.distanceToBoundary(score), seen);
    }

    private static @Nullable Signal look(CompiledSignal signal, Words words, TextMeasures measures) {
        ClassifierRules.SignalRule rule = signal.rule();
        if (rule.maxWords() != null && words.count() > rule.maxWords()) {
            return null;
        }
        if (rule.measure() != null && rule.steps() != null) {
            double value = measures.value(rule.measure());
            double weight = 0;
            for (ClassifierRules.Step step : rule.steps()) {
                weight = value >= step.from() ? step.weight() : weight;
            }
            return weight == 0 ? null : new Signal(rule.name(), String.valueOf((long) value), weight);
        }
        Set<String> found = new LinkedHashSet<>(signal.opening().openingOf(words));
        found.addAll(signal.phrases().findIn(words));
        if (found.isEmpty()) {
            return null;
        }
        double each = rule.weight() == null ? 0 : rule.weight();
        double most = rule.most() == null ? Math.abs(each) : rule.most();
        double sum = Math.clamp(each * found.size(), -most, most);
        return new Signal(
                rule.name(),
                String.join(", ", found.stream().limit(WORDS_QUOTED).toList()),
                sum);
    }

    private String taskTypeOf(Words words, TextMeasures measures) {
        String best = "other";
        double most = 0;
        for (CompiledTaskType type : taskTypes) {
            ClassifierRules.TaskTypeRule rule = type.rule();
            double votes = 2.0 * type.opening().openingOf(words).size()
                    + type.phrases().findIn(words).size();
            if (rule.measure() != null && rule.from() != null && measures.value(rule.measure()) >= rule.from()) {
                votes += 1;
            }
            if (votes > most) {
                most = votes;
                best = rule.name();
            }
        }
        return best;
    }
}
