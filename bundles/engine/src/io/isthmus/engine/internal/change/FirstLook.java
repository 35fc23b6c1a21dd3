package io.isthmus.engine.internal.change;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

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
 * @param preconditions what must be true before; without any looks where nothing is to be sent
 * @param merged        values of the merges
 * @param mergeFailure  why a list could not be read
 * @param listless      a merge whose list is not there, so that nobody knows its entries
 */
record FirstLook(Sight verification, Sight preconditions, Map<String, Value> merged,
        Optional<Failure> mergeFailure, Optional<Binding.Merge> listless) {

    /** So much of a plan’s id tells it from the others. */
    private static final int ID_LENGTH = 8;

    /**
     * Looks: everything at the same time, but for what can only be asked once the lists are known.
     *
     * @param toSend whether something is to be sent, so that it must be seen whether it may be
     */
    static FirstLook take(Change change, Map<String, Value> bindings, World world, boolean toSend) {
        Placeholders early = new Placeholders(bindings);
        List<Binding.Merge> merges = change.merges().stream().map(merge -> resolved(merge, early)).toList();
        List<Expectation> verification = change.verification().expectations();
        List<Expectation> preconditions = toSend ? change.preconditions() : List.of();
        List<Request> requests = new ArrayList<>(merges.stream().map(Binding.Merge::request).toList());
        for (List<Expectation> expectations : List.of(verification, preconditions)) {
            expectations.stream().map(Expectation::request).filter(early::resolve).map(early::in)
                    .forEach(requests::add);
        }
        Map<Request, World.Seen> answers = new HashMap<>(world.ask(requests));
        Map<String, Value> merged = new HashMap<>();
        Optional<Failure> failure = Optional.empty();
        Optional<Binding.Merge> listless = Optional.empty();
        for (Binding.Merge merge : merges) {
            World.Seen seen = answers.get(merge.request());
            Optional<Value.Array> list = seen.body().flatMap(body -> Merges.merged(merge, body));
            merged.put(merge.name(), list.orElseGet(() -> new Value.Array(merge.add())));
            failure = failure.or(seen::failure);
            listless = listless.or(() -> toSend && list.isEmpty() ? Optional.of(merge) : Optional.empty());
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
                failure, listless);
    }

    private static Binding.Merge resolved(Binding.Merge merge, Placeholders placeholders) {
        return new Binding.Merge(merge.name(), placeholders.in(merge.request()), merge.pointer(), merge.key(),
                merge.remove().stream().map(placeholders::in).toList(),
                merge.add().stream().map(placeholders::in).toList(), merge.otherwise());
    }

    /** Whether all could be looked at, and a later look may show that the change was made. */
    boolean mayBeUnderWay() {
        return seen() && !verification.holds() && preconditions.wrong().isPresent();
    }

    /** Whether nothing but a list that is not there stands against the change. */
    boolean lacksListAlone() {
        return seen() && !verification.holds() && preconditions.wrong().isEmpty() && listless.isPresent();
    }

    private boolean seen() {
        return verification.unseen().isEmpty() && preconditions.unseen().isEmpty() && mergeFailure.isEmpty();
    }

    /**
     * Why the change must not be made now.
     *
     * @param direction whether it is done or undone
     * @param touched   whether something of it was sent before
     * @param later     finds the later plan that changed what the step made, where one of ours did
     */
    Optional<StepStoppedException> obstacle(Direction direction, boolean touched,
            Supplier<Optional<PlanHistory>> later) {
        return verification.unseen().map(look -> StepStoppedException.unseen(touched, look))
                .or(() -> mergeFailure.map(failure -> new StepStoppedException(touched,
                        NLS.bind(Messages.CouldNotMerge, failure.message()), mergeFailure)))
                .or(() -> preconditions.unseen().map(look -> StepStoppedException.unseen(touched, look)))
                .or(() -> preconditions.wrong().map(look -> new StepStoppedException(touched,
                        changed(direction, look.expectation().sentence(), later), Optional.empty())))
                .or(() -> listless.map(merge -> new StepStoppedException(touched,
                        NLS.bind(Messages.NoList, merge.request().describe()), Optional.empty())));
    }

    private static String changed(Direction direction, String wrong, Supplier<Optional<PlanHistory>> later) {
        if (direction == Direction.FORWARD) {
            return NLS.bind(Messages.Precondition, wrong);
        }
        return later.get().map(plan -> NLS.bind(Messages.ChangedByLaterPlan, new Object[] {plan.plan().title(),
                plan.plan().id().toString().substring(0, ID_LENGTH), plan.started().truncatedTo(ChronoUnit.SECONDS),
                wrong})).orElseGet(() -> NLS.bind(Messages.PreconditionOfUndo, wrong));
    }
}
