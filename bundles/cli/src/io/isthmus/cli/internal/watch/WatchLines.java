package io.isthmus.cli.internal.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.isthmus.engine.watch.Authorship;
import io.isthmus.engine.watch.FoundEntries;
import io.isthmus.engine.watch.OwnDeviation;
import io.isthmus.engine.watch.Sighting;
import io.isthmus.engine.watch.TimedEffect;
import io.isthmus.engine.watch.ToldDrift;
import io.isthmus.engine.watch.Unseen;
import io.isthmus.engine.watch.WatchRound;
import io.isthmus.json.Codec;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.watch.Deviation;

/** What a watch tells as objects, one a line; docs/schemas/watch.json is their schema. */
final class WatchLines {

    /** A look; the last line is about the look itself. */
    List<Value> of(WatchRound round, Set<String> standing, Optional<Instant> next) {
        List<Value> lines = new ArrayList<>();
        round.drifts().forEach(drift -> lines.add(drift(drift)));
        round.authors().forEach(late -> lines.add(line("author").with("id", Value.of(late.id()))
                .with("message", Value.of(late.told().drift().message())).with("by", by(late.told()))
                .with("author", author(late.told()))));
        round.own().forEach(own -> lines.add(own(own)));
        round.unseen().forEach(unseen -> lines.add(unseen(unseen, standing.contains(unseen.sameAs()))));
        round.effects().forEach(effect ->
                lines.add(effect(effect, standing.contains(WatchText.sameAs(effect)))));
        lines.add(line("looked").with("at", Value.of(round.snapshot().taken().toString()))
                .with("organization", Value.of(round.snapshot().organization()))
                .with("since", instant(round.since())).with("snapshot", round.file()
                        .map(file -> Value.of(file.toString())).orElse(Value.none()))
                .with("drifts", Value.of(round.drifts().size())).with("own", Value.of(round.own().size()))
                .with("unseen", Value.of(round.unseen().size())).with("problems", Value.texts(round.problems()))
                .with("next", instant(next)));
        return lines;
    }

    /** What was found before; the last line is about the whole. */
    List<Value> of(FoundEntries found) {
        List<Value> lines = new ArrayList<>();
        found.entries().forEach(entry -> lines.add(line("found").with("id", Value.of(entry.id()))
                .with("at", Value.of(entry.at().toString())).with("what", switch (entry.found()) {
                    case ToldDrift drift -> drift(drift);
                    case TimedEffect effect -> effect(effect, false);
                }).with("acknowledged", entry.acknowledged().map(Codec::toValue).orElse(Value.none()))));
        lines.add(line("history").with("open", Value.of(found.open().size()))
                .with("forgotten", Value.of(found.forgotten())).with("problems", Value.texts(found.problems())));
        return lines;
    }

    /** A look that failed as a whole. */
    Value failed(Instant at, Failure failure, Instant next, boolean again) {
        return line("failed").with("at", Value.of(at.toString())).with("failure", Codec.toValue(failure))
                .with("again", Value.of(again)).with("next", Value.of(next.toString()));
    }

    private static Value drift(ToldDrift told) {
        Value.Members line = line("drift").with("rule", text(told.rule()))
                .with("severity", Value.of(told.drift().severity().name()))
                .with("message", Value.of(told.drift().message())).with("meaning", Value.of(told.drift().meaning()))
                .with("advice", Value.of(told.drift().advice()))
                .with("remediation", told.drift().remediation().map(Codec::toValue).orElse(Value.none()))
                .with("by", by(told)).with("author", author(told));
        return told.deviation().isEmpty() ? line : where(line, told.deviation().get())
                .with("before", evidence(told.deviation().get().before(), told.before()))
                .with("after", evidence(told.deviation().get().after(), told.after()));
    }

    /** A name alone where it is sure. */
    private static Value by(ToldDrift told) {
        return text(told.drift().by().or(() -> told.author().map(Authorship::acts).filter(acts -> acts.size() == 1)
                .map(acts -> acts.getFirst().by())));
    }

    private static Value author(ToldDrift told) {
        return told.author().map(who -> (Value) Value.members()
                .with("acts", new Value.Array(who.acts().stream().map(Codec::toValue).toList()))
                .with("reason", Value.of(who.reason()))).orElse(Value.none());
    }

    private static Value own(OwnDeviation own) {
        return where(line("own"), own.deviation()).with("before", own.deviation().before())
                .with("after", own.deviation().after()).with("plan", Value.of(own.plan().toString()))
                .with("title", Value.of(own.title())).with("at", Value.of(own.at().toString()));
    }

    private static Value unseen(Unseen unseen, boolean again) {
        return line("unseen").with("scope", Codec.toValue(unseen.scope())).with("part", Value.of(unseen.part()))
                .with("object", Value.of(unseen.object())).with("reason", Value.of(unseen.reason()))
                .with("advice", Value.of(unseen.advice())).with("lastSeen", instant(unseen.lastSeen()))
                .with("again", Value.of(again));
    }

    private static Value effect(TimedEffect effect, boolean again) {
        return line("effect").with("key", Value.of(effect.effect().key()))
                .with("resource", Value.of(effect.effect().resource())).with("plan", Value.of(effect.plan().toString()))
                .with("step", Value.of(effect.step())).with("state", Value.of(effect.state().name()))
                .with("since", Value.of(effect.effect().since().toString()))
                .with("until", Value.of(effect.effect().until().toString()))
                .with("findings", new Value.Array(effect.findings().stream().map(Codec::toValue).toList()))
                .with("again", Value.of(again));
    }

    private static Value.Members line(String type) {
        return Value.members().with("type", Value.of(type));
    }

    private static Value.Members where(Value.Members line, Deviation deviation) {
        return line.with("scope", Codec.toValue(deviation.scope())).with("part", Value.of(deviation.part()))
                .with("object", Value.of(deviation.object())).with("property", Value.of(deviation.property()));
    }

    private static Value evidence(Value value, Optional<Sighting> sighting) {
        return Value.members().with("value", value).with("at", instant(sighting.map(Sighting::at)))
                .with("origin", text(sighting.map(Sighting::origin)));
    }

    private static Value instant(Optional<Instant> instant) {
        return text(instant.map(Instant::toString));
    }

    private static Value text(Optional<String> text) {
        return text.map(Value::of).orElse(Value.none());
    }
}
