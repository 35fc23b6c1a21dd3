package io.isthmus.signins.ui.internal.asking;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.SourceException;
import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.SignInDocument;
import io.isthmus.signins.SignInDocument.Change;
import io.isthmus.signins.SignIns;
import io.isthmus.signins.query.AskedAt;
import io.isthmus.signins.query.Field;
import io.isthmus.signins.query.Filter;
import io.isthmus.signins.query.Operand;
import io.isthmus.signins.query.SignInQuery;
import io.isthmus.signins.query.SignInQuery.Order;

/**
 * What is not as it was when the same principal signed in before: of what the columns hold, whichever formats the
 * records have, and where both have the same one, of all else that they say.
 */
final class SignInChanges {

    private static final int MOST = 12;
    private static final Set<SignInColumn> ALWAYS_OTHER = EnumSet.of(SignInColumn.ID, SignInColumn.CREATED,
            SignInColumn.CORRELATION_ID);

    private final SignInTimes times;

    SignInChanges(SignInTimes times) {
        this.times = times;
    }

    /**
     * Says what changed, a line each.
     *
     * @param document its record; empty where that cannot be read
     * @throws SourceException where the store cannot be read
     */
    String before(SignIns signIns, SignInRow row, Optional<SignInDocument> document, Cancel cancel)
            throws SourceException {
        Optional<UUID> previous = signIns.previous(row.id(), cancel);
        if (previous.isEmpty()) {
            return Messages.SignInChanges_noneBefore;
        }
        Map<UUID, SignInRow> both = rows(signIns, row, previous.get(), cancel);
        SignInRow earlier = both.get(previous.get());
        if (earlier == null || !both.containsKey(row.id())) {
            return Messages.SignInChanges_noneBefore;
        }
        Optional<SignInDocument> before = signIns.original(previous.get(), cancel).map(SignInDocument::read);
        boolean alike = document.isPresent() && before.filter(document.get()::alike).isPresent();
        List<Change> changes = new ArrayList<>(ofColumns(both.get(row.id()), earlier, alike));
        if (alike) {
            changes.addAll(ofTheRest(document.get().since(before.get()), changes));
        }
        return told(changes, times.text(earlier.created()), alike);
    }

    private static Map<UUID, SignInRow> rows(SignIns signIns, SignInRow row, UUID previous, Cancel cancel)
            throws SourceException {
        List<SignInColumn> columns = Arrays.asList(SignInColumn.values());
        List<Operand> ids = Stream.of(row.id(), previous).<Operand>map(id -> new Operand.Text(Operand.Where.WHOLE,
                id.toString().toLowerCase(Locale.ROOT))).toList();
        Map<UUID, SignInRow> rows = new HashMap<>();
        signIns.ask(new SignInQuery.Page(new Filter.Match(Field.IDENTIFIER, ids), columns, Order.NEWEST_FIRST, ids.size(),
                Optional.empty()), new AskedAt(row.created(), ZoneOffset.UTC), values -> {
                    SignInRow one = SignInRow.of(columns, values);
                    return rows.put(one.id(), one) == null;
                }, cancel);
        return rows;
    }

    /** @param alike whether what one of them lacks is lacking; else its format may not have it */
    private static List<Change> ofColumns(SignInRow now, SignInRow earlier, boolean alike) {
        return SignInColumns.ordered().filter(column -> !ALWAYS_OTHER.contains(column))
                .map(column -> new Change(SignInColumns.title(column), earlier.text(column), now.text(column)))
                .filter(change -> !change.before().equals(change.after()))
                .filter(change -> alike || !change.before().isEmpty() && !change.after().isEmpty()).toList();
    }

    /** A record says in several places what the columns hold: what changed as one of those did is told already. */
    private static List<Change> ofTheRest(List<Change> all, List<Change> told) {
        Set<String> known = new HashSet<>();
        told.forEach(change -> known.add(values(change)));
        return all.stream().filter(change -> !known.contains(values(change))).toList();
    }

    private static String values(Change change) {
        return (change.before() + '\n' + change.after()).toLowerCase(Locale.ROOT);
    }

    private static String told(List<Change> changes, String time, boolean alike) {
        List<String> lines = new ArrayList<>();
        lines.add(NLS.bind(changes.isEmpty() ? Messages.SignInChanges_unchanged : Messages.SignInChanges_changed,
                time));
        changes.stream().limit(MOST).map(SignInChanges::told).forEach(lines::add);
        if (changes.size() > MOST) {
            lines.add(NLS.bind(Messages.SignInChanges_more, changes.size() - MOST));
        }
        if (!alike) {
            lines.add(Messages.SignInChanges_columnsAlone);
        }
        return String.join("\n", lines); //$NON-NLS-1$
    }

    private static String told(Change change) {
        return NLS.bind(Messages.SignInChanges_change, new Object[] {change.path(), shown(change.before()),
            shown(change.after())});
    }

    private static String shown(String value) {
        return value.isEmpty() ? Messages.FacetsPresenter_absent : value;
    }
}
