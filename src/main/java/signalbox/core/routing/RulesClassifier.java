package signalbox.core.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.ChatRequest;
import signalbox.core.table.ClassifierRules;
import signalbox.core.table.Complexity;

/**
 * Tells complexity and task type from weighted signals in the text, locally, in microseconds. The signals' lists come
 * first in the two indexes, the task types' after them.
 */
final class RulesClassifier implements Classifier {
    private static final int WORDS_QUOTED = 4;
    private static final List<ClassifierRules.Measured> NO_MEASURES = List.of();

    private final ClassifierRules rules;
    private final List<Map.Entry<String, ClassifierRules.SignalRule>> signalRules;
    private final List<Map.Entry<String, ClassifierRules.TaskTypeRule>> taskTypes;
    private final int signals;
    private final int lists;
    private final PhraseIndex opening;
    private final PhraseIndex anywhere;

    RulesClassifier(ClassifierRules rules) {
        this.rules = rules;
        this.signalRules = List.copyOf(rules.signals().entrySet());
        this.taskTypes = List.copyOf(rules.taskTypes().entrySet());
        this.signals = signalRules.size();
        this.lists = signals + taskTypes.size();
        this.opening = PhraseIndex.of(Stream.concat(
                        signalRules.stream().map(rule -> rule.getValue().opening()),
                        taskTypes.stream().map(rule -> rule.getValue().opening()))
                .toList());
        this.anywhere = PhraseIndex.of(Stream.concat(
                        signalRules.stream().map(rule -> rule.getValue().phrases()),
                        taskTypes.stream().map(rule -> rule.getValue().phrases()))
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
            Signal signal = look(signalRules.get(i), measures, opened.of(i), found.of(i));
            if (signal != null) {
                seen.add(signal);
                score += signal.weight();
            }
        }
        Complexity complexity = rules.complexityOf(score);
        String taskType = taskTypeOf(measures, opened, found);
        Complexity boundary = rules.nearestBoundary(score);
        double distance = rules.distance(boundary, score);
        return new Classification(
                complexity,
                taskType,
                score,
                distance,
                seen,
                saw(complexity, taskType, score) + ", " + beside(distance, boundary, score) + ")",
                null,
                true,
                null);
    }

    @Override
    public Classification classify(ChatRequest request, boolean mayAsk) {
        return classify(request.lastUserText());
    }

    private static String saw(Complexity complexity, String taskType, double score) {
        return "The rules see a " + complexity.wireName() + " " + taskType.replace('_', ' ') + " request (score "
                + figure(score);
    }

    private String beside(double distance, Complexity boundary, double score) {
        if (distance == Double.POSITIVE_INFINITY) {
            return "no boundary";
        }
        boolean above = rules.complexityOf(score).compareTo(boundary) >= 0;
        return figure(distance) + (above ? " above where " : " below where ") + boundary.wireName() + " begins";
    }

    /** To one decimal; String.format would take a tenth of the whole decision's time. */
    private static String figure(double number) {
        return Double.toString(Math.round(number * 10) / 10.0 + 0.0);
    }

    private static @Nullable Signal look(
            Map.Entry<String, ClassifierRules.SignalRule> named,
            TextMeasures measures,
            List<String> opened,
            List<String> found) {
        ClassifierRules.SignalRule rule = named.getValue();
        if (rule.maxWords() != null && measures.words() > rule.maxWords()) {
            return null;
        }
        if (rule.measure() != null && rule.steps() != null) {
            double value = measures.value(rule.measure());
            double weight = 0;
            for (ClassifierRules.Step step : rule.steps()) {
                weight = value >= step.from() ? step.weight() : weight;
            }
            return weight == 0 ? null : new Signal(named.getKey(), String.valueOf((long) value), weight);
        }
        if (opened.isEmpty() && found.isEmpty()) {
            return null;
        }
        List<String> all = opened.isEmpty() ? found : both(opened, found);
        double each = rule.weight() == null ? 0 : rule.weight();
        double most = rule.most() == null ? Math.abs(each) : rule.most();
        double sum = Math.clamp(each * all.size(), -most, most);
        return new Signal(named.getKey(), String.join(", ", all.subList(0, Math.min(all.size(), WORDS_QUOTED))), sum);
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
        for (int i = 0; i < taskTypes.size(); i++) {
            ClassifierRules.TaskTypeRule rule = taskTypes.get(i).getValue();
            double votes =
                    2.0 * opened.of(signals + i).size() + found.of(signals + i).size();
            for (ClassifierRules.Measured measured : rule.measures() == null ? NO_MEASURES : rule.measures()) {
                votes += measures.value(measured.measure()) >= measured.from() ? measured.weight() : 0;
            }
            votes *= rule.weight() == null ? 1 : rule.weight();
            if (votes > most) {
                most = votes;
                best = taskTypes.get(i).getKey();
            }
        }
        return best;
    }
}
