package io.isthmus.sdk.change;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.isthmus.sdk.Side;
import io.isthmus.sdk.request.Request;

/**
 * One step of a plan.
 *
 * @param id            unique in the plan: "authServer"
 * @param side          where it changes something
 * @param title         one sentence: "Point the Auth Server at the application"
 * @param after         ids of the steps that must be done before; steps that do not wait for each other may run at the
 *                      same time
 * @param change        what is done
 * @param outputs       what later steps need of it
 * @param differences   before and after, for the preview
 * @param reversibility whether it can be undone
 * @param inverse       how it is undone; there unless it is irreversible
 * @param settling      how long it takes to work, where it does
 * @since 1.0
 */
public record Step(String id, Side side, String title, Set<String> after, Change change,
        List<Binding.Output> outputs, List<Difference> differences, Reversibility reversibility,
        Optional<Change> inverse, Optional<Settling> settling) {

    /** Copies the collections; checks that an inverse is there where it must be. */
    public Step {
        after = Set.copyOf(after);
        outputs = List.copyOf(outputs);
        differences = List.copyOf(differences);
        if (inverse.isPresent() == reversibility instanceof Reversibility.Irreversible) {
            throw new IllegalArgumentException("a step has an inverse or is irreversible: " + id);
        }
        if (!id.matches("[a-zA-Z][a-zA-Z0-9.-]*")) {
            throw new IllegalArgumentException("not the id of a step: " + id);
        }
        if (places(change, inverse).size() > 1) {
            throw new IllegalArgumentException("a step changes one tenant: " + id);
        }
    }

    /**
     * The tenant that it changes, where that is another one than its plan's: the key of its scopes. Empty where it changes
     * the organization and the tenant of its plan's pair.
     */
    public Optional<String> elsewhere() {
        return places(change, inverse).stream().flatMap(Optional::stream).findFirst();
    }

    private static Set<Optional<String>> places(Change change, Optional<Change> inverse) {
        return Stream.concat(Stream.of(change), inverse.stream()).map(Change::actions).flatMap(Collection::stream)
                .map(Action::request).filter(request -> !request.reading()).map(Request::elsewhere)
                .collect(Collectors.toSet());
    }
}
