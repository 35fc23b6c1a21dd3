package io.isthmus.signins.ui.internal.asking;

import java.text.NumberFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.text.ShortIds;
import io.isthmus.signins.FacetValue;
import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.query.Filter;
import io.isthmus.ui.Presenter;

/** What the sign-ins that are shown have in common: the commonest values of some columns, with how many have them. */
public final class FacetsPresenter extends Presenter {

    private static final List<SignInColumn> COLUMNS = List.of(SignInColumn.ERROR_CODE, SignInColumn.SERVICE_PRINCIPAL_NAME,
            SignInColumn.THUMBPRINT, SignInColumn.IP_ADDRESS, SignInColumn.RESOURCE_DISPLAY_NAME,
            SignInColumn.CREDENTIAL_TYPE, SignInColumn.CONDITIONAL_ACCESS, SignInColumn.COUNTRY, SignInColumn.KIND);
    private static final int VALUES = 8;

    private final Latest asking;
    private volatile List<Facet> facets = List.of();

    /**
     * A column and what is common in it.
     *
     * @param column which
     * @param values the commonest first
     */
    public record Facet(SignInColumn column, List<Value> values) {

        /** Its head. */
        public String title() {
            return SignInColumns.title(column);
        }
    }

    /**
     * A value that can be filtered by.
     *
     * @param term  finds what has it; empty where it cannot be asked for
     * @param text  as it is shown
     * @param full  as it is told and copied
     * @param count how many sign-ins have it
     * @param used  whether the filter asks for it already
     */
    public record Value(Optional<Filter> term, String text, String full, String count, boolean used) {
    }

    FacetsPresenter(Worker worker, Consumer<Failure> onFailure) {
        asking = new Latest(worker, onFailure);
    }

    /** Shows the sign-ins of a question. */
    void ask(Asked asked) {
        asking.ask(cancel -> {
            Map<SignInColumn, List<FacetValue>> answered = asked.signIns().facets(asked.filter(), COLUMNS, VALUES,
                    asked.at(), cancel);
            cancel.check();
            show(COLUMNS.stream().map(column -> facet(column, answered.getOrDefault(column, List.of()), asked.filter()))
                    .filter(FacetsPresenter::tells).toList());
        });
    }

    /** What all of them lack says nothing. */
    private static boolean tells(Facet facet) {
        return facet.values().size() > 1
                || facet.values().stream().anyMatch(value -> !value.text().equals(Messages.FacetsPresenter_absent));
    }

    private static Facet facet(SignInColumn column, List<FacetValue> values, Filter filter) {
        return new Facet(column, values.stream().map(value -> value(column, value, filter)).toList());
    }

    private static Value value(SignInColumn column, FacetValue value, Filter filter) {
        String full = value.value().map(Object::toString).filter(text -> !text.isEmpty())
                .orElse(Messages.FacetsPresenter_absent);
        String text = column == SignInColumn.THUMBPRINT && value.value().isPresent() ? ShortIds.of(full) : full;
        Optional<Filter> term = Terms.of(column, value.value());
        return new Value(term, text, full, NumberFormat.getIntegerInstance().format(value.count()),
                term.filter(one -> Terms.has(filter, one)).isPresent());
    }

    /** Shows nothing. */
    void clear() {
        asking.cancel();
        show(List.of());
    }

    private void show(List<Facet> made) {
        facets = made;
        changed();
    }

    /** What is to be shown. */
    public List<Facet> facets() {
        return facets;
    }

    @Override
    public void close() {
        super.close();
        asking.cancel();
    }
}
