package signalbox.app;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import signalbox.core.calllog.Attempt;
import signalbox.core.calllog.Call;
import signalbox.core.calllog.CallLogException;
import signalbox.core.calllog.CallSource;
import signalbox.core.calllog.CallStatus;
import signalbox.core.calllog.Trial;
import signalbox.core.calllog.TrialAnswer;
import signalbox.core.calllog.TrialSummary;
import signalbox.core.chat.ChatRequest;
import signalbox.core.dispatch.DispatchListener;
import signalbox.core.pricing.Money;
import signalbox.core.provider.FailureWords;
import signalbox.core.provider.ProviderFailure;

/** Puts a prompt that no provider answered into the playground's history, to have one to show. */
final class FailedTrial {
    private final Session session;
    private final ChatRequest request;

    FailedTrial(Session session, ChatRequest request) {
        this.session = session;
        this.request = request;
    }

    /** Sent where its route leads. */
    TrialSummary single() throws InterruptedException {
        return kept(List.of(answer("", new ProviderFailure.RateLimited(Optional.of(Duration.ofSeconds(20))))));
    }

    /** Sent to every tier, each of which fails in another way. */
    TrialSummary onAllTiers() throws InterruptedException {
        List<ProviderFailure> failures = List.of(
                new ProviderFailure.Unauthorized(401),
                new ProviderFailure.TimedOut(Duration.ofSeconds(90)),
                new ProviderFailure.Refused());
        List<TrialAnswer> answers = new ArrayList<>();
        for (String tier : session.tables().table().tierNames()) {
            answers.add(answer(tier, failures.get(answers.size() % failures.size())));
        }
        return kept(answers);
    }

    private TrialSummary kept(List<TrialAnswer> answers) {
        try {
            var trial = new Trial(Instant.now(), request, List.of(), answers, null);
            return TrialSummary.of(session.mode().trials().add(trial), trial);
        } catch (CallLogException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private TrialAnswer answer(String tier, ProviderFailure first) throws InterruptedException {
        try {
            ChatRequest sent =
                    tier.isEmpty() ? request : request.withHints(request.hints().withForcedTier(tier));
            Call answered = session.mode()
                    .dispatcher()
                    .send(sent, CallSource.PLAYGROUND, false, DispatchListener.NONE)
                    .call();
            List<Attempt> attempts = List.of(
                    attempt(answered, first),
                    attempt(answered, first),
                    attempt(answered, new ProviderFailure.Unreachable("connection refused")));
            return new TrialAnswer(
                    tier,
                    TrialAnswer.State.FAILED,
                    "",
                    FailureWords.sentence(first, answered.decision().model()),
                    failed(answered, attempts));
        } catch (CallLogException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Call failed(Call answered, List<Attempt> attempts) {
        return new Call(
                answered.at(),
                answered.source(),
                answered.request(),
                answered.decision(),
                CallStatus.FAILED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Money.ZERO),
                answered.latency(),
                Optional.empty(),
                attempts,
                false);
    }

    private static Attempt attempt(Call call, ProviderFailure failure) {
        return new Attempt(
                call.decision().model(),
                Optional.of(failure),
                Duration.ofMillis(420),
                Optional.empty(),
                Optional.of(Money.ZERO));
    }
}
