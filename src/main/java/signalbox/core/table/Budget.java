package signalbox.core.table;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import signalbox.core.pricing.Money;

/**
 * What may be spent in a day or a month of the operator's own clock.
 *
 * @param userOrNull whose calls count: one user's, {@link #EACH_USER} for each user by themselves, null for all together
 * @param limit more than 0
 * @param warnAt the share of the limit from which the trace warns, above 0 and up to 1
 * @param then what happens to calls once the limit is reached
 * @param downgradeToOrNull the tier to use then; the cheapest where the table names none
 * @param except causes of decisions, by their names in the log, which the budget leaves alone
 */
public record Budget(
        Period period,
        @Nullable String userOrNull,
        Money limit,
        BigDecimal warnAt,
        Then then,
        @Nullable String downgradeToOrNull,
        Set<String> except) {
    /** Stands for every user, each with a budget of their own. */
    public static final String EACH_USER = "*";

    public enum Period {
        DAY,
        MONTH;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Period> ofWireName(String name) {
            return Arrays.stream(values())
                    .filter(period -> period.wireName().equals(name))
                    .findFirst();
        }
    }

    public enum Then {
        /** The call goes where it would have gone; the trace says that the limit is reached. */
        WARN,
        /** The call goes to a cheaper tier. */
        DOWNGRADE,
        /** No model is called. */
        REFUSE;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Then> ofWireName(String name) {
            return Arrays.stream(values())
                    .filter(then -> then.wireName().equals(name))
                    .findFirst();
        }
    }

    public Budget {
        except = Set.copyOf(except);
    }

    public Optional<String> downgradeTo() {
        return Optional.ofNullable(downgradeToOrNull);
    }

    /** Whether calls of this user count towards it. */
    public boolean covers(Optional<String> user) {
        return userOrNull == null
                || (userOrNull.equals(EACH_USER) ? user.isPresent() : user.equals(Optional.of(userOrNull)));
    }

    /** Such as "the daily budget of $5". */
    public String words() {
        String whose = userOrNull == null ? "" : userOrNull.equals(EACH_USER) ? " for each user" : " for " + userOrNull;
        return "the " + (period == Period.DAY ? "daily" : "monthly") + " budget of $" + limit + whose;
    }
}
