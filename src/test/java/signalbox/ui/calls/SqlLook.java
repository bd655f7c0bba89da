package signalbox.ui.calls;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import signalbox.core.calllog.Bound;
import signalbox.core.calllog.CallFilter;
import signalbox.core.calllog.CallLog;
import signalbox.core.calllog.Dimension;
import signalbox.core.pricing.PriceBook;
import signalbox.support.FakeSettings;
import signalbox.support.InlineTaskRunner;
import signalbox.support.Tables;

/** One thing to look at: a stretch of time and a filter, as the screen has them and as a condition of SQL. */
record SqlLook(Period period, UnaryOperator<CallsQuery> filter, String filterSql) {
    private record Choice(UnaryOperator<CallsQuery> query, String sql) {}

    private static final List<Choice> CHOICES = List.of(
            new Choice(query -> query, "1"),
            new Choice(
                    query -> query.also(Dimension.TIER, "nano").also(Dimension.TIER, ""),
                    "coalesce(tier, '') IN ('nano', '')"),
            new Choice(
                    query -> query.exclude(Dimension.TASK, "qa").exclude(Dimension.USER, ""),
                    "coalesce(task_type, '') <> 'qa' AND coalesce(user_name, '') <> ''"),
            new Choice(
                    query -> query.exclude(Dimension.STATUS, "failed")
                            .bounded(new Bound(Bound.Number.COST, Bound.Comparison.MORE, new BigDecimal("0.001"))),
                    "coalesce(status, '') <> 'failed' AND typeof(cost_usd) <> 'text' AND cost_usd > 0.001"));

    static List<SqlLook> all(ZoneId zone) {
        return periods(zone).stream()
                .flatMap(period -> CHOICES.stream().map(choice -> new SqlLook(period, choice.query(), choice.sql())))
                .toList();
    }

    /** One after the other, so that every one has its turn in many looks: all in each would take a minute. */
    static Dimension dimension(int turn) {
        return Dimension.values()[turn % Dimension.values().length];
    }

    void show(CallsViewModel model) {
        model.looks().filter(query -> filter.apply(new CallsQuery(period, CallFilter.ALL)));
    }

    String where(PlainSql sql) {
        return sql.time(period.from(AwkwardCalls.NOW), period.to()) + " AND " + filterSql;
    }

    static CallsViewModel model(CallLog log, ZoneId zone) {
        CallsServices services = new CallsServices(log, log, Tables::plain, PriceBook.NONE);
        CallsViewModel model = new CallsViewModel(
                services, new InlineTaskRunner(), Clock.fixed(AwkwardCalls.NOW, zone), new FakeSettings());
        model.refresh();
        return model;
    }

    /** What can be chosen, and what can be marked in a chart: the night that has an hour less, part of an hour. */
    private static List<Period> periods(ZoneId zone) {
        Instant night = LocalDateTime.parse("2026-03-29T00:00").atZone(zone).toInstant();
        Instant noon =
                LocalDateTime.parse("2026-03-29T11:59:30.25").atZone(zone).toInstant();
        return List.of(
                Period.Everything.ALL,
                Period.Recent.MONTH,
                Period.Recent.WEEK,
                Period.Recent.DAY,
                new Period.Between(night, night.plus(Duration.ofHours(5))),
                new Period.Between(noon, noon.plusSeconds(50)),
                new Period.Between(night.minus(Duration.ofDays(20)), noon));
    }
}
