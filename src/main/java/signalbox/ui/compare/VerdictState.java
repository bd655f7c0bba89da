package signalbox.ui.compare;

import java.util.List;
import signalbox.core.review.LossSlice;
import signalbox.core.review.ReviewItem;
import signalbox.core.review.Scope;
import signalbox.core.review.ScopeUse;
import signalbox.core.review.SwitchProposal;
import signalbox.core.review.VerdictBasis;

/**
 * Everything the verdict's page shows.
 *
 * @param lost examples on which the cheap answer is worse, which may become exceptions
 * @param lostQuestions to a judge, whose answers died with the program
 * @param chosen the route that would be switched
 * @param use how many calls take that route
 */
record VerdictState(
        VerdictBasis basis,
        List<LossSlice> losses,
        List<ReviewItem> lost,
        List<Scope> scopes,
        Scope chosen,
        ScopeUse use,
        SwitchProposal proposal,
        int lostQuestions) {}
