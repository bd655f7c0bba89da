package signalbox.core.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells complexity and task type from weighted signals in the text, locally, in microseconds. The signals' lists come
 * first in the two indexes, the task types' after them.
 */
final class RulesClassifier {
    private static final int WORDS_QUOTED = 4;

    private final ClassifierRules rules;
    private final int signals;
    private final int lists;
    private final PhraseIndex opening;
    private final PhraseIndex anywhere;

    RulesClassifier(ClassifierRules rules) {
        this.rules = rules;
        this.signals = rules.signals().size();
        this.lists = signals + rules.taskTypes().size();
        this.opening = PhraseIndex.of(Stream.concat(
                        rules.signals().stream().map(ClassifierRules.SignalRule::opening),
                        rules.taskTypes().stream().map(ClassifierRules.TaskTypeRule::opening))
                .toList());
        this.anywhere = PhraseIndex.of(Stream.concat(
                        rules.signals().stream().map(ClassifierRules.SignalRule::phrases),
                        rules.taskTypes().stream().map(ClassifierRules.TaskTypeRule::phrases))
                .toList());
    }

    Classification classify(String text) {
        Words words = Words.of(text);
        TextMeasures measures = TextMeasures.of(text, words);
        FoundPhrases opened = new FoundPhrases(lists);
        if (words.count() > 0) {
            opening.findAt(0, words, opened);
        }
        FoundPhrases found = new FoundPhrases(lists);
        anywhere.findAll(words, found);
        List<Signal> seen = new ArrayList<>();
        double score = 0;
        for (int i = 0; i < signals; i++) {
            Signal signal = look(rules.signals().get(i), measures, opened.of(i), found.of(i));
            if (signal != null) {
                seen.add(signal);
                score += signal.weight();
            }
        }
        return new Classification(
                rules.complexityOf(score),
                taskTypeOf(measures, opened, found),
                score,
                rules.distanceToBoundary(score),
                seen);
    }

    private static @Nullable Signal look(
            ClassifierRules.SignalRule rule, TextMeasures measures, List<String> opened, List<String> found) {
        if (rule.maxWords() != null && measures.words() > rule.maxWords()) {
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
        if (opened.isEmpty() && found.isEmpty()) {
            return null;
        }
        List<String> all = opened.isEmpty() ? found : both(opened, found);
        double each = rule.weight() == null ? 0 : rule.weight();
        double most = rule.most() == null ? Math.abs(each) : rule.most();
        double sum = Math.clamp(each * all.size(), -most, most);
        return new Signal(rule.name(), String.join(", ", all.subList(0, Math.min(all.size(), WORDS_QUOTED))), sum);
    }

    private static List<String> both(List<String> opened, List<String> found) {
        List<String> all = new ArrayList<>(opened);
        for (String phrase : found) {
            if (!all.contains(phrase)) {
                all.add(phrase);
            }
        }
        return all;
    }

    private String taskTypeOf(TextMeasures measures, FoundPhrases opened, FoundPhrases found) {
        String best = "other";
        double most = 0;
        for (int i = 0; i < rules.taskTypes().size(); i++) {
            ClassifierRules.TaskTypeRule rule = rules.taskTypes().get(i);
            double votes =
                    2.0 * opened.of(signals + i).size() + found.of(signals + i).size();
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
