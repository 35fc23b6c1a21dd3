package io.isthmus.engine.internal.watch;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.isthmus.engine.internal.ledger.Hashes;
import io.isthmus.engine.watch.Found;
import io.isthmus.engine.watch.TimedEffect;
import io.isthmus.engine.watch.ToldDrift;
import io.isthmus.engine.watch.WatchRound;
import io.isthmus.json.Codec;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.watch.Deviation;

/**
 * The name of what was found. A look that was not told is taken again, later and in another process: what it finds then
 * has the same name, since it is compared with the same reading. When the new reading was taken is therefore no part of
 * it, and neither are the words of a rule, which may be another one by then.
 */
final class FoundId {

    private FoundId() {
    }

    /** What of a look is told once; the rest is told for as long as it is so. */
    static List<Found> once(WatchRound round) {
        List<Found> once = new ArrayList<>(round.drifts());
        round.effects().stream().filter(TimedEffect::settled).forEach(once::add);
        return once;
    }

    /**
     * The name.
     *
     * @param since when the reading was taken that it was compared with
     */
    static String of(Found found, Optional<Instant> since) {
        Value.Members named = switch (found) {
            case ToldDrift told when told.deviation().isPresent() -> changed(told.deviation().get())
                    .with("since", time(since));
            case ToldDrift told -> Value.members().with("rule", Value.of(told.rule().orElse("")))
                    .with("message", Value.of(told.drift().message())).with("since", time(since));
            case TimedEffect effect -> Value.members().with("plan", Value.of(effect.plan().toString()))
                    .with("step", Value.of(effect.step())).with("state", Value.of(effect.state().name()))
                    .with("until", Value.of(effect.effect().until().toString()));
        };
        return Hashes.sha256(Codec.canonical(named).getBytes(StandardCharsets.UTF_8));
    }

    private static Value.Members changed(Deviation deviation) {
        return Value.members().with("side", Value.of(deviation.scope().side().name()))
                .with("key", Value.of(deviation.scope().key())).with("part", Value.of(deviation.part()))
                .with("object", Value.of(deviation.object())).with("property", Value.of(deviation.property()))
                .with("before", deviation.before()).with("after", deviation.after());
    }

    private static Value time(Optional<Instant> instant) {
        return instant.map(Instant::toString).map(Value::of).orElse(Value.none());
    }
}
