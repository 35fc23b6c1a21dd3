package io.isthmus.plugins.ui.internal;

import java.time.Instant;
import java.util.Optional;

import io.isthmus.engine.extension.ContributionProblem;
import io.isthmus.host.HealthEvent;

/**
 * Something that went wrong with a plug-in.
 *
 * @param at           when; empty for what is wrong as long as it is installed
 * @param kind         what sort of thing
 * @param contribution what it is about; empty where it is the plug-in as a whole
 * @param sentence     what happened
 */
record Trouble(Optional<Instant> at, HealthEvent.Kind kind, String contribution, String sentence) {

    static Trouble of(HealthEvent event) {
        return new Trouble(Optional.of(event.at()), event.kind(), event.contribution(), event.message());
    }

    /** What is set aside, since it is declared wrongly. */
    static Trouble of(ContributionProblem problem) {
        return new Trouble(Optional.empty(), HealthEvent.Kind.DECLARATION,
                problem.id().isEmpty() ? problem.point() : problem.id(), problem.reason());
    }

    /** The kind in words. */
    String kindText() {
        return switch (kind) {
            case DECLARATION -> Messages.Trouble_declaration;
            case THREW -> Messages.Trouble_threw;
            case HUNG -> Messages.Trouble_hung;
            case ENDED -> Messages.Trouble_ended;
            case FLOODED -> Messages.Trouble_flooded;
            case LEAKED -> Messages.Trouble_leaked;
            case OVERSTEPPED -> Messages.Trouble_overstepped;
            case TAMPERED -> Messages.Trouble_tampered;
            case UNOPENED -> Messages.Trouble_unopened;
        };
    }
}
