package io.isthmus.engine.internal.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.change.Binding;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.Request;

/**
 * What is seen right before a change: whether it is done already, whether what must be true before is true, and the
 * lists that entries are merged into.
 *
 * @param verification  what must be true after
 * @param preconditions what must be true before; without any looks where they were not asked for
 * @param merged        values of the merges
 * @param mergeFailure  why a list could not be read
 */
record FirstLook(Sight verification, Sight preconditions, Map<String, Value> merged,
        Optional<Failure> mergeFailure) {

    /** Looks: everything at the same time, but for what can only be asked once the lists are known. */
    static FirstLook take(Change change, Map<String, Value> bindings, World world, boolean withPreconditions) {
        Placeholders early = new Placeholders(bindings);
        List<Binding.Merge> merges = change.merges().stream().map(merge -> resolved(merge, early)).toList();
        List<Expectation> verification = change.verification().expectations();
        List<Expectation> preconditions = withPreconditions ? change.preconditions() : List.of();
        List<Request> requests = new ArrayList<>(merges.stream().map(Binding.Merge::request).toList());
        for (List<Expectation> expectations : List.of(verification, preconditions)) {
            expectations.stream().map(Expectation::request).filter(early::resolve).map(early::in)
                    .forEach(requests::add);
        }
        Map<Request, World.Seen> answers = new HashMap<>(world.ask(requests));
        Map<String, Value> merged = new HashMap<>();
        Optional<Failure> failure = Optional.empty();
        for (Binding.Merge merge : merges) {
            World.Seen seen = answers.get(merge.request());
            merged.put(merge.name(), Merges.merged(merge, seen.body().orElse(Value.none())));
            failure = failure.or(seen::failure);
        }
        Map<String, Value> all = new HashMap<>(bindings);
        all.putAll(merged);
        Placeholders late = new Placeholders(all);
        List<Expectation> lateVerification = late.in(verification);
        List<Expectation> latePreconditions = late.in(preconditions);
        List<Request> missing = new ArrayList<>();
        for (List<Expectation> expectations : List.of(lateVerification, latePreconditions)) {
            expectations.stream().map(Expectation::request).filter(request -> !answers.containsKey(request))
                    .forEach(missing::add);
        }
        answers.putAll(world.ask(missing));
        return new FirstLook(World.sight(lateVerification, answers), World.sight(latePreconditions, answers), merged,
                failure);
    }

    private static Binding.Merge resolved(Binding.Merge merge, Placeholders placeholders) {
        return new Binding.Merge(merge.name(), placeholders.in(merge.request()), merge.pointer(), merge.key(),
                merge.remove().stream().map(placeholders::in).toList(),
                merge.add().stream().map(placeholders::in).toList());
    }

    /**
     * Why the change must not be made now.
     *
     * @param direction whether it is done or undone
     * @param touched   whether something of it was sent before
     */
    Optional<StepStoppedException> obstacle(Direction direction, boolean touched) {
        return verification.unseen().map(look -> StepStoppedException.unseen(touched, look))
                .or(() -> mergeFailure.map(failure -> new StepStoppedException(touched,
                        NLS.bind(Messages.CouldNotMerge, failure.message()), mergeFailure)))
                .or(() -> preconditions.unseen().map(look -> StepStoppedException.unseen(touched, look)))
                .or(() -> preconditions.wrong().map(look -> new StepStoppedException(touched,
                        NLS.bind(direction == Direction.FORWARD ? Messages.Precondition
                                : Messages.PreconditionOfUndo, look.expectation().sentence()), Optional.empty())));
    }
}
