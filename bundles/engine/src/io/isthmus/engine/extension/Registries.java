package io.isthmus.engine.extension;

import java.util.List;
import java.util.stream.Stream;

import io.isthmus.engine.Console;

/**
 * The registries of a console together.
 *
 * @since 1.0
 */
public final class Registries {

    private Registries() {
    }

    /** Those of every kind of contribution; analyzers are among the checks. */
    public static Stream<Registry<?, ?>> of(Console console) {
        return Stream.of(console.checks(), console.policyTemplates(), console.plans(), console.commands(),
                console.contributors(), console.driftRules(), console.remediations(), console.reportFormats(),
                console.signInSources());
    }

    /** The contributions of every kind that were set aside, each with the reason. */
    public static List<ContributionProblem> problems(Console console) {
        return of(console).flatMap(registry -> registry.problems().stream()).toList();
    }
}
