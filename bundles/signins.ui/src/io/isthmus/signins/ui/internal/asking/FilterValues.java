package io.isthmus.signins.ui.internal.asking;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.text.Counted;
import io.isthmus.signins.FacetValue;
import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.SignInColumn.Type;
import io.isthmus.signins.query.Filter;
import io.isthmus.signins.query.FilterCompletion.Slot;
import io.isthmus.signins.query.FilterCompletion.Suggestion;
import io.isthmus.signins.query.FilterParser;
import io.isthmus.signins.query.FilterSyntaxException;
import io.isthmus.signins.query.FilterText;
import io.isthmus.ui.Presenter;

/**
 * Values that sign-ins have, for whoever types a filter: the commonest that have in them what is typed. They are asked for
 * beside the thread of the widgets, and told by a change once they are there; of several questions the newest alone counts.
 */
public final class FilterValues extends Presenter {

    private static final int MOST = 30;
    /** What cannot be asked for by a part of it is looked through here. */
    private static final int LOOKED_AT = 1000;

    private final Latest asking;
    private Optional<Slot> wanted = Optional.empty();
    private Optional<Slot> answered = Optional.empty();
    private List<Suggestion> values = List.of();

    FilterValues(Worker worker, Consumer<Failure> onFailure) {
        asking = new Latest(worker, onFailure);
    }

    /**
     * The values for a place; empty as long as they are not there, and they are asked for then.
     *
     * @param asked what is shown; where nothing is, there are no values
     */
    public synchronized Optional<List<Suggestion>> of(Slot slot, Optional<Asked> asked) {
        if (asked.isEmpty()) {
            return Optional.of(List.of());
        }
        if (answered.equals(Optional.of(slot))) {
            return Optional.of(values);
        }
        if (!wanted.equals(Optional.of(slot))) {
            wanted = Optional.of(slot);
            asking.ask(cancel -> take(slot, suggestions(slot, asked.get(), cancel)));
        }
        return Optional.empty();
    }

    private void take(Slot slot, List<Suggestion> found) {
        synchronized (this) {
            if (!wanted.equals(Optional.of(slot))) {
                return;
            }
            answered = wanted;
            values = found;
        }
        changed();
    }

    /** Forgets what was answered: another store is looked into. */
    synchronized void clear() {
        asking.cancel();
        wanted = Optional.empty();
        answered = Optional.empty();
        values = List.of();
    }

    private static List<Suggestion> suggestions(Slot slot, Asked asked, Cancel cancel) throws SourceException {
        List<SignInColumn> columns = slot.field().shorthand() ? List.of()
                : slot.field().columns().stream().filter(FilterValues::hasCommonValues).toList();
        Map<String, Long> counts = new LinkedHashMap<>();
        if (!columns.isEmpty()) {
            asked.signIns().facets(having(slot), columns, LOOKED_AT, asked.at(), cancel).values().stream().flatMap(List::stream)
                    .filter(value -> fits(value, slot.typed()))
                    .forEach(value -> counts.merge(value.value().orElseThrow().toString(), value.count(), Long::sum));
        }
        cancel.check();
        List<Map.Entry<String, Long>> commonest = new ArrayList<>(counts.entrySet());
        commonest.sort(Comparator.<Map.Entry<String, Long>, Boolean>comparing(
                value -> !folded(value.getKey()).startsWith(folded(slot.typed())))
                .thenComparing(Map.Entry.<String, Long>comparingByValue().reversed()).thenComparing(Map.Entry.comparingByKey()));
        return commonest.stream().limit(MOST).map(FilterValues::suggestion).toList();
    }

    /** Every sign-in has another id and time. */
    private static boolean hasCommonValues(SignInColumn column) {
        return column.type() != Type.IDENTIFIER && column.type() != Type.INSTANT;
    }

    /** Finds what has in a field what is typed; where the field cannot be asked for that, everything. */
    private static Filter having(Slot slot) {
        try {
            return slot.typed().isEmpty() ? Filter.ALL
                    : FilterParser.parse(slot.field().text() + ":~" + FilterText.value(slot.typed())); //$NON-NLS-1$
        } catch (FilterSyntaxException notToBeAskedFor) {
            return Filter.ALL;
        }
    }

    private static boolean fits(FacetValue value, String typed) {
        return value.value().map(Object::toString).filter(text -> !text.isEmpty() && folded(text).contains(folded(typed)))
                .isPresent();
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static Suggestion suggestion(Map.Entry<String, Long> value) {
        return new Suggestion(FilterText.value(value.getKey()), Counted.text(value.getValue(), Messages.FilterValues_one,
                Messages.FilterValues_many, NumberFormat.getIntegerInstance().format(value.getValue())), true);
    }

    @Override
    public void close() {
        super.close();
        asking.cancel();
    }
}
