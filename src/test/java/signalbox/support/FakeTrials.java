package signalbox.support;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import signalbox.core.calllog.CallLogException;
import signalbox.core.calllog.Trial;
import signalbox.core.calllog.TrialSummary;
import signalbox.core.calllog.Trials;
import signalbox.core.chat.ChatRequest;

/** A history in memory; it can fail from some point on. */
public final class FakeTrials implements Trials {
    private final TreeMap<Long, Trial> trials = new TreeMap<>();
    private boolean failing;
    private boolean textless;

    public synchronized void failFromNowOn() {
        failing = true;
    }

    public synchronized void keepNoTexts() {
        textless = true;
    }

    public synchronized void keepTexts() {
        textless = false;
    }

    private Trial kept(Trial trial) {
        return textless
                ? new Trial(
                        trial.at(),
                        ChatRequest.ofPrompt("", trial.request().hints()),
                        trial.earlier(),
                        trial.answers(),
                        trial.repeatsOrNull(),
                        false)
                : trial;
    }

    @Override
    public synchronized long add(Trial trial) throws CallLogException {
        check();
        long id = trials.size() + 1L;
        trials.put(id, kept(trial));
        return id;
    }

    @Override
    public synchronized void change(long id, Trial trial) throws CallLogException {
        check();
        trials.replace(id, kept(trial));
    }

    @Override
    public synchronized Optional<Trial> read(long id) throws CallLogException {
        check();
        return Optional.ofNullable(trials.get(id));
    }

    @Override
    public synchronized long keptLoosely() throws CallLogException {
        check();
        return textless ? trials.values().stream().filter(Trial::wordsKept).count() : 0;
    }

    @Override
    public synchronized void tighten() throws CallLogException {
        check();
        trials.replaceAll((_, trial) -> kept(trial));
    }

    @Override
    public synchronized List<TrialSummary> newest(String words, int limit) throws CallLogException {
        check();
        String sought = words.strip().toLowerCase(Locale.ROOT);
        return trials.descendingMap().entrySet().stream()
                .filter(entry -> mentions(entry.getValue(), sought))
                .limit(limit)
                .map(entry -> TrialSummary.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static boolean mentions(Trial trial, String sought) {
        return trial.request().lastUserText().toLowerCase(Locale.ROOT).contains(sought)
                || trial.answers().stream()
                        .anyMatch(
                                answer -> answer.text().toLowerCase(Locale.ROOT).contains(sought));
    }

    private void check() throws CallLogException {
        if (failing) {
            throw new CallLogException("The history is full.");
        }
    }
}
