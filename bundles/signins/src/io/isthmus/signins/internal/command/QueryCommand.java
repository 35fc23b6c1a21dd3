package io.isthmus.signins.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.data.Value;
import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.query.AskedAt;
import io.isthmus.signins.query.Filter;
import io.isthmus.signins.query.SignInQuery;

/** Shows sign-ins of a filter, or how many there are of each kind. */
public final class QueryCommand implements Command {

    private static final List<SignInColumn> USUAL = List.of(SignInColumn.CREATED, SignInColumn.APP_DISPLAY_NAME,
            SignInColumn.IP_ADDRESS, SignInColumn.ERROR_CODE, SignInColumn.THUMBPRINT, SignInColumn.RESOURCE_DISPLAY_NAME);
    private static final int USUAL_LIMIT = 100;

    @Override
    public ExitCode run(CommandContext context) throws UsageException, SourceException {
        Filter filter = TypedFilter.of(context);
        AskedAt asked = TypedFilter.now();
        SignInQuery query = query(context, filter);
        try (ChosenSignIns chosen = ChosenSignIns.of(context)) {
            chosen.warnOfLacking(query, context);
            List<List<Object>> rows = new ArrayList<>();
            List<String> names = chosen.signIns().ask(query, asked, rows::add, context.cancel());
            long[] count = {0};
            chosen.signIns().ask(new SignInQuery.Count(filter), asked, row -> {
                count[0] = ((Number) row.getFirst()).longValue();
                return false;
            }, context.cancel());
            context.document(Value.members().with("filter", Value.of(TypedFilter.text(context)))
                    .with("count", Value.of(count[0])).with("rows", AnsweredRows.of(names, rows)));
            context.line(String.join("\t", names));
            rows.forEach(row -> context.line(Cells.line(row)));
            context.line(query instanceof SignInQuery.Page ? NLS.bind(Messages.Shown, rows.size(), count[0])
                    : NLS.bind(Messages.Grouped, rows.size(), count[0]));
            return ExitCode.FINE;
        }
    }

    private static SignInQuery query(CommandContext context, Filter filter) throws UsageException {
        int limit = limit(context.option("limit"));
        if (context.option("group").isPresent()) {
            return new SignInQuery.Groups(filter, ChosenColumns.of(context.option("group").get()), limit);
        }
        Optional<String> columns = context.option("columns");
        return new SignInQuery.Page(filter, columns.isPresent() ? ChosenColumns.of(columns.get()) : USUAL,
                context.flag("oldest") ? SignInQuery.Order.OLDEST_FIRST : SignInQuery.Order.NEWEST_FIRST, limit,
                Optional.empty());
    }

    private static int limit(Optional<String> given) throws UsageException {
        try {
            int limit = given.map(Integer::parseInt).orElse(USUAL_LIMIT);
            if (limit > 0) {
                return limit;
            }
        } catch (NumberFormatException noNumber) {
            throw new UsageException(NLS.bind(Messages.NoLimit, given.get()));
        }
        throw new UsageException(NLS.bind(Messages.NoLimit, given.get()));
    }
}
