package signalbox.ui.compare;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import signalbox.core.review.Ballot;
import signalbox.core.review.Choice;
import signalbox.core.review.Comparison;
import signalbox.core.review.ComparisonStore;
import signalbox.core.review.Review;
import signalbox.core.review.ReviewItem;
import signalbox.core.review.Side;
import signalbox.core.review.SideState;
import signalbox.core.review.Vote;

/** The examples of one comparison, the one being looked at, and the votes. Used on the JavaFX thread. */
final class ReviewViewModel {
    /** A side of an example has another state. */
    record SideChange(int position, Side side, SideState state) {}

    /** What a vote replaced. */
    private record Undo(int position, @Nullable Vote beforeOrNull) {}

    private final Comparison comparison;
    private final ComparisonStore store;
    private final SaveQueue saves;
    private final ObservableList<ReviewItem> items;
    private final ReadOnlyObjectWrapper<Standing> standing;
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyObjectWrapper<ReviewItem> current;
    private final ReadOnlyIntegerWrapper lastVoted = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyBooleanWrapper severe = new ReadOnlyBooleanWrapper();
    private final BooleanProperty blind = new SimpleBooleanProperty(true);
    private final Deque<Undo> undos = new ArrayDeque<>();

    ReviewViewModel(Review review, ComparisonStore store, SaveQueue saves) {
        this.comparison = review.comparison();
        this.store = store;
        this.saves = saves;
        this.items = FXCollections.observableArrayList(review.items());
        this.standing = new ReadOnlyObjectWrapper<>(Standing.of(items, comparison));
        this.current = new ReadOnlyObjectWrapper<>(items.getFirst());
        selectOpenAfter(-1);
    }

    Comparison comparison() {
        return comparison;
    }

    /** In the order of the review; to be read only. */
    ObservableList<ReviewItem> items() {
        return items;
    }

    ReadOnlyObjectProperty<Standing> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    /** The position of the example being looked at. */
    ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** The example being looked at, as it stands. */
    ReadOnlyObjectProperty<ReviewItem> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** The position of the newest vote of this session; -1 where there is none. */
    ReadOnlyIntegerProperty lastVotedProperty() {
        return lastVoted.getReadOnlyProperty();
    }

    /** How many votes and notes are not on disk yet: a vote counts as given once it is. */
    ReadOnlyIntegerProperty behindProperty() {
        return saves.behindProperty();
    }

    /** Whether the current example's vote says, or will say, that the worse answer is severely wrong. */
    ReadOnlyBooleanProperty severeProperty() {
        return severe.getReadOnlyProperty();
    }

    /** Whether sides stay hidden until the vote. */
    BooleanProperty blindProperty() {
        return blind;
    }

    /** Whether the operator may see which answer is whose, and what it cost. */
    boolean isRevealed(ReviewItem item) {
        return !blind.get() || item.failed() || (item.isVoted() && !item.isSkipped());
    }

    void select(int position) {
        if (position >= 0 && position < items.size()) {
            selected.set(position);
            showCurrent();
        }
    }

    void next() {
        select(selected.get() + 1);
    }

    void previous() {
        select(selected.get() - 1);
    }

    /** Casts a vote on the current example and goes on to the next open one; nothing happens without two answers. */
    void vote(Choice choice) {
        ReviewItem item = current.get();
        if (!item.canBeJudged()) {
            return;
        }
        boolean preference = choice.forLeft() != 0;
        cast(item, new Vote(choice, severe.get() && preference, isUnseen(item), Instant.now()));
        lastVoted.set(item.example().position());
        selectOpenAfter(item.example().position());
    }

    /** Marks the worse answer of the current example as severely wrong, or takes the mark back. */
    void toggleSevere() {
        ReviewItem item = current.get();
        if (!item.canBeJudged()) {
            return;
        }
        severe.set(!severe.get());
        item.vote()
                .filter(vote -> vote.choice().forLeft() != 0)
                .ifPresent(vote -> cast(item, vote.withSevere(severe.get(), Instant.now())));
    }

    /** Takes the newest vote of this session back and shows its example. */
    void undo() {
        Undo undo = undos.poll();
        if (undo == null) {
            return;
        }
        int position = undo.position();
        Ballot ballot = items.get(position).ballot();
        Vote before = undo.beforeOrNull();
        if (before == null) {
            replaceBallot(position, ballot.takenBack());
            saves.add(() -> store.takeVoteBack(comparison.id(), position));
        } else {
            replaceBallot(position, ballot.cast(before));
            saves.add(() -> store.saveVote(comparison.id(), position, before));
        }
        lastVoted.set(-1);
        select(position);
    }

    void setNote(String note) {
        ReviewItem item = current.get();
        if (note.equals(item.note())) {
            return;
        }
        int position = item.example().position();
        replace(item.withNote(note));
        saves.add(() -> store.saveNote(comparison.id(), position, note));
    }

    /** Takes states from the run, in their order. */
    void setStates(List<SideChange> changes) {
        boolean openBefore = current.get().awaitsVote();
        int reopened = Integer.MAX_VALUE;
        for (SideChange change : changes) {
            ReviewItem before = items.get(change.position());
            ReviewItem now = before.with(change.side(), change.state());
            items.set(change.position(), now);
            boolean wasOut = before.failed() || before.lost();
            reopened = wasOut && now.awaitsVote() ? Math.min(reopened, change.position()) : reopened;
        }
        if (comparison.protocol().controls()) {
            new Review(comparison, items).withControls().items().forEach(this::setControl);
        }
        stand();
        if (openBefore && !current.get().awaitsVote()) {
            // There is nothing to vote on any more.
            selectOpenAfter(selected.get());
        } else if (reopened < selected.get()) {
            // It comes first: to vote on later ones before it would be a choice.
            select(reopened);
        }
    }

    private void setControl(ReviewItem item) {
        int position = item.example().position();
        if (item.example().isControl() && !items.get(position).equals(item)) {
            items.set(position, item);
        }
    }

    /** Goes to the first open example after a position, wrapping around; stays where none is open. */
    private void selectOpenAfter(int position) {
        for (int step = 1; step <= items.size(); step++) {
            ReviewItem candidate = items.get((position + step) % items.size());
            if (candidate.awaitsVote()) {
                select(candidate.example().position());
                return;
            }
        }
        showCurrent();
    }

    private boolean isUnseen(ReviewItem item) {
        return blind.get()
                && item.ballot().revealedOrNull() == null
                && item.checked().isEmpty();
    }

    private void cast(ReviewItem item, Vote vote) {
        int position = item.example().position();
        undos.push(new Undo(position, item.vote().orElse(null)));
        replaceBallot(position, item.ballot().cast(vote));
        saves.add(() -> store.saveVote(comparison.id(), position, vote));
    }

    private void replaceBallot(int position, Ballot ballot) {
        replace(items.get(position).with(ballot));
    }

    private void replace(ReviewItem item) {
        items.set(item.example().position(), item);
        stand();
    }

    private void stand() {
        standing.set(Standing.of(items, comparison));
        current.set(items.get(selected.get()));
    }

    private void showCurrent() {
        ReviewItem item = items.get(selected.get());
        current.set(item);
        severe.set(item.vote().map(Vote::severe).orElse(false));
    }
}
