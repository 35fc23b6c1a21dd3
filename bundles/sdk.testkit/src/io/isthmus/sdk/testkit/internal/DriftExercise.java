package io.isthmus.sdk.testkit.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.Reads;
import io.isthmus.sdk.port.UnreadableException;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Scope;
import io.isthmus.sdk.snapshot.SideSnapshot;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.internal.Exercise.Told;
import io.isthmus.sdk.watch.Deviation;
import io.isthmus.sdk.watch.Drift;
import io.isthmus.sdk.watch.DriftContext;
import io.isthmus.sdk.watch.DriftRule;

/** Has a rule explain that an object of each part came, went and was changed, and tell what else became true. */
final class DriftExercise {

    private DriftExercise() {
    }

    /** What it explains from a deviation holds whatever else can be read; what became true has to be seen. */
    static Told told(DriftRule rule, MadeUpContext context) {
        DriftContext watched = new DriftContext() {
            @Override
            public Optional<Reads> before() {
                return Optional.of(context);
            }

            @Override
            public Reads after() {
                return context;
            }
        };
        try {
            List<Drift> drifts = new ArrayList<>(rule.passed(watched));
            Optional<Enum<?>> seen = Optional.<Enum<?>>of(ReadState.READ)
                    .filter(read -> context.looked() && !drifts.isEmpty());
            for (Part<?> part : Parts.byId().values()) {
                context.cancel().check();
                deviations(part).forEach(deviation -> rule.explain(deviation, watched).ifPresent(drifts::add));
            }
            return new Told(seen, drifts);
        } catch (UnreadableException unreadable) {
            return new Told(Optional.empty(), unreadable.getMessage());
        }
    }

    private static Stream<Deviation> deviations(Part<?> part) {
        Scope scope = Contoso.setUp().snapshot().sides().stream().map(SideSnapshot::scope)
                .filter(one -> one.side() == part.side()).findFirst()
                .orElseGet(() -> new Scope(part.side(), "here", "Here"));
        Value object = MadeUpContext.object();
        return Stream.of(new Deviation(scope, part.id(), "One", "", Value.none(), object),
                new Deviation(scope, part.id(), "One", "", object, Value.none()),
                new Deviation(scope, part.id(), "One", "/password", Value.of("before"), object.at("/password")));
    }
}
