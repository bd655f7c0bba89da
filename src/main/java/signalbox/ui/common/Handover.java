package signalbox.ui.common;

import java.util.List;
import org.jspecify.annotations.Nullable;
import signalbox.core.calllog.CallFilter;
import signalbox.core.chat.ChatRequest;
import signalbox.core.review.Scope;
import signalbox.core.table.HardRoute;

/** What one screen hands to the next. The shell brings the target to the front and gives it this. */
public sealed interface Handover {
    ScreenId target();

    /** A request to try. */
    record Try(ChatRequest request) implements Handover {
        @Override
        public ScreenId target() {
            return ScreenId.PLAYGROUND;
        }
    }

    /** Requests to compare; added to those already there. */
    record Compare(List<ChatRequest> examples) implements Handover {
        public Compare {
            examples = List.copyOf(examples);
        }

        @Override
        public ScreenId target() {
            return ScreenId.COMPARE;
        }
    }

    /**
     * Calls to draw examples from, for exactly one task, tier or rule.
     *
     * @param calls those to draw from; {@link CallFilter#ALL} for all recent ones of the scope
     * @param cheapOrNull the cheaper of the tiers to compare; null to leave them as they are chosen
     * @param dearOrNull the dearer
     */
    record DrawExamples(
            Scope scope,
            CallFilter calls,
            @Nullable String cheapOrNull,
            @Nullable String dearOrNull) implements Handover {
        public DrawExamples(Scope scope) {
            this(scope, CallFilter.ALL, null, null);
        }

        @Override
        public ScreenId target() {
            return ScreenId.COMPARE;
        }
    }

    /** Calls to show. */
    record ShowCalls(CallFilter filter) implements Handover {
        @Override
        public ScreenId target() {
            return ScreenId.CALLS;
        }
    }

    /**
     * A hard route to add to the draft of the table; nothing is applied.
     *
     * @param index its place among the hard routes; beyond the last one for the end
     */
    record DraftRule(HardRoute rule, int index) implements Handover {
        @Override
        public ScreenId target() {
            return ScreenId.ROUTING;
        }
    }

    /** A tier to look at, by its index in the table. */
    record ShowTier(int index) implements Handover {
        @Override
        public ScreenId target() {
            return ScreenId.ROUTING;
        }
    }

    /**
     * A provider's key is wanted: it is asked for over the screen that wants it, which gets nothing of it.
     *
     * @param target the screen that wants it
     */
    record AskForKey(ScreenId target, String provider) implements Handover {}

    /** A hard route to look at, by its index in the table. */
    record ShowRule(int index) implements Handover {
        @Override
        public ScreenId target() {
            return ScreenId.ROUTING;
        }
    }
}
