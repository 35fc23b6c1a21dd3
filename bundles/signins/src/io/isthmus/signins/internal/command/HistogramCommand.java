package io.isthmus.signins.internal.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.data.Value;
import io.isthmus.signins.query.Filter;
import io.isthmus.signins.query.SignInQuery;

/** Shows when there were how many sign-ins of a filter, and how many of them failed. */
public final class HistogramCommand implements Command {

    private static final Pattern STEP = Pattern.compile("([1-9][0-9]{0,5})([smhd])");
    private static final Map<String, Duration> UNITS = Map.of("s", Duration.ofSeconds(1), "m", Duration.ofMinutes(1), "h",
            Duration.ofHours(1), "d", Duration.ofDays(1));
    private static final Duration USUAL = Duration.ofDays(1);
    private static final int WIDEST = 50;

    @Override
    public ExitCode run(CommandContext context) throws UsageException, SourceException {
        Filter filter = TypedFilter.of(context);
        Duration step = step(context.option("step"));
        SignInQuery query = new SignInQuery.Histogram(filter, step);
        try (ChosenSignIns chosen = ChosenSignIns.of(context)) {
            chosen.warnOfLacking(query, context);
            List<List<Object>> rows = new ArrayList<>();
            List<String> names = chosen.signIns().ask(query, TypedFilter.now(), rows::add,
                    context.cancel());
            context.document(Value.members().with("filter", Value.of(TypedFilter.text(context)))
                    .with("stepSeconds", Value.of(step.toSeconds())).with("rows", AnsweredRows.of(names, rows)));
            context.line(String.join("\t", names));
            long most = rows.stream().mapToLong(HistogramCommand::count).max().orElse(1);
            rows.forEach(row -> context.line(Cells.line(row) + "\t"
                    + "\u2588".repeat((int) Math.ceilDiv(WIDEST * count(row), most))));
            return ExitCode.FINE;
        }
    }

    private static long count(List<Object> row) {
        return ((Number) row.get(1)).longValue();
    }

    private static Duration step(Optional<String> given) throws UsageException {
        if (given.isEmpty()) {
            return USUAL;
        }
        Matcher matcher = STEP.matcher(given.get());
        if (!matcher.matches()) {
            throw new UsageException(NLS.bind(Messages.NoStep, given.get()));
        }
        return UNITS.get(matcher.group(2)).multipliedBy(Long.parseLong(matcher.group(1)));
    }
}
