package io.isthmus.engine.extension;

/**
 * A contribution that was set aside; the others work.
 *
 * @param bundle the symbolic name of the bundle that contributes it
 * @param point  the extension point: "io.isthmus.sdk.checks"
 * @param id     its id; empty where it has none
 * @param reason why, one sentence for whoever wrote the contribution
 * @since 1.0
 */
public record ContributionProblem(String bundle, String point, String id, String reason) {
}
