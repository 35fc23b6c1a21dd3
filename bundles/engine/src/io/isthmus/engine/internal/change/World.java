package io.isthmus.engine.internal.change;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.internal.concurrent.SideBySide;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Verification;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.request.Request;
import io.isthmus.sdk.snapshot.HybridPair;

/** Looks at both sides of a pair; changes nothing. */
final class World {

    /**
     * What a reading request gave.
     *
     * @param body    nothing there ({@link Value.Null}) where the service says that there is no such thing
     * @param failure there where it could not be looked
     */
    record Seen(Optional<Value> body, Optional<Failure> failure) {
    }

    private final Session session;
    private final HybridPair pair;
    private final Cancel cancel;

    World(Session session, HybridPair pair, Cancel cancel) {
        this.session = session;
        this.pair = pair;
        this.cancel = cancel;
    }

    /** Asks all at the same time; what is asked twice is sent once. */
    Map<Request, Seen> ask(List<Request> requests) {
        List<Request> distinct = requests.stream().distinct().toList();
        List<SideBySide.Task<Seen>> tasks = distinct.stream()
                .map(request -> new SideBySide.Task<>(() -> ask(request), () -> late(request))).toList();
        List<Seen> answers = SideBySide.run(tasks, cancel, CallContext.USUAL_DEADLINE);
        Map<Request, Seen> byRequest = new LinkedHashMap<>();
        for (int index = 0; index < distinct.size(); index++) {
            byRequest.put(distinct.get(index), answers.get(index));
        }
        return byRequest;
    }

    private Seen ask(Request request) {
        try {
            return new Seen(Optional.of(session.send(request, pair, CallContext.of(cancel)).body()),
                    Optional.empty());
        } catch (SourceException failed) {
            return failed.failure().kind() == Failure.Kind.NOT_FOUND
                    ? new Seen(Optional.of(Value.none()), Optional.empty())
                    : new Seen(Optional.empty(), Optional.of(failed.failure()));
        } catch (CancelledException cancelled) {
            throw cancelled;
        } catch (RuntimeException mistake) {
            return new Seen(Optional.empty(), Optional.of(Mistakes.failure(request, mistake)));
        }
    }

    private static Seen late(Request request) {
        return new Seen(Optional.empty(), Optional.of(Failure.of(Failure.Kind.UNREACHABLE, request.side(),
                request.describe(), NLS.bind(Messages.Late, CallContext.USUAL_DEADLINE.toSeconds()),
                Messages.AdviceNetwork)));
    }

    /** What is seen of expectations among answers that are there. */
    static Sight sight(List<Expectation> expectations, Map<Request, Seen> answers) {
        return new Sight(expectations.stream().map(expectation -> {
            Seen seen = answers.get(expectation.request());
            return new Sight.Look(expectation, seen.body(), seen.failure());
        }).toList());
    }

    /** Looks once. */
    Sight look(List<Expectation> expectations) {
        return sight(expectations, ask(expectations.stream().map(Expectation::request).toList()));
    }

    /**
     * Looks until all was seen to be true, or until the verification's deadline, at which it looks for the last time. What was true once
     * is not looked at again, since replicas of a directory differ for a while.
     */
    Sight await(List<Expectation> expectations, Verification rhythm) {
        return await(expectations, rhythm, rhythm.deadline());
    }

    /** The same, telling after each look that is not the last what was seen so far. */
    Sight await(List<Expectation> expectations, Verification rhythm, Consumer<Sight> waits) {
        return await(expectations, rhythm, rhythm.deadline(), waits);
    }

    /** The same with another deadline; where that is zero or negative it is looked once. */
    Sight await(List<Expectation> expectations, Verification rhythm, Duration deadline) {
        return await(expectations, rhythm, deadline, sight -> { });
    }

    private Sight await(List<Expectation> expectations, Verification rhythm, Duration deadline, Consumer<Sight> waits) {
        Instant end = now().plus(deadline);
        Sight sight = look(expectations);
        for (int looks = 1; !sight.holds(); looks++) {
            if (!now().isBefore(end)) {
                return sight;
            }
            waits.accept(sight);
            pause(rhythm, looks, end);
            sight = again(sight);
        }
        return sight;
    }

    /**
     * Waits for the next look.
     *
     * @param looks how many looks there were, from 1
     * @param end   when the last look is due
     */
    void pause(Verification rhythm, int looks, Instant end) {
        Duration left = Duration.between(now(), end);
        Duration pause = rhythm.pause(looks);
        session.time().sleeper().sleep(pause.compareTo(left) < 0 ? pause : left, cancel);
    }

    /** The time by the organization's clock. */
    Instant now() {
        return session.time().now();
    }

    private Sight again(Sight before) {
        List<Expectation> open =
                before.looks().stream().filter(look -> !look.holds()).map(Sight.Look::expectation).toList();
        List<Sight.Look> fresh = new ArrayList<>(look(open).looks());
        return new Sight(before.looks().stream().map(look -> look.holds() ? look : fresh.remove(0)).toList());
    }
}
