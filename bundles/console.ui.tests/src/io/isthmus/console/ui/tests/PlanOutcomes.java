package io.isthmus.console.ui.tests;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What becomes of each kind of plan in the demo organization, by what was done there before. */
final class PlanOutcomes {

    /** What was done before. */
    enum Stage {
        /** Nothing: there is no application yet, but a deleted one. */
        FIRST,
        /** The main job, and a server was let make a certificate request. */
        IN_USE
    }

    /** What the wizard makes of it. */
    sealed interface Outcome {

        /** A plan. */
        record Made() implements Outcome {
        }

        /** No plan, and a reason with a text in it. */
        record Refused(String reason) implements Outcome {
        }

        /** Nothing before a parameter is given. */
        record Needs(String parameter) implements Outcome {
        }
    }

    /**
     * One go at a plan.
     *
     * @param given   to the wizard, by the names of the parameters; "true" ticks a box
     * @param outcome what comes of it
     */
    record Attempt(Stage stage, Map<String, String> given, Outcome outcome) {
    }

    private static final Outcome MADE = new Outcome.Made();
    private static final Outcome NO_APPLICATION = refused("has no dedicated application in the tenant");
    private static final Outcome NOTHING_ON = refused("There is nothing to switch off");
    private static final Outcome NO_LICENCE = refused("has no Workload Identities Premium");
    private static final Outcome TOO_EARLY = refused("it is replaced from 60 days on");

    private static final Map<String, List<Attempt>> OF_KINDS = Map.ofEntries(
            Map.entry("hybrid.setup", List.of(first(MADE), inUse(MADE))),
            Map.entry("app.create", List.of(first(MADE), inUse(MADE))),
            Map.entry("app.complete", List.of(first(NO_APPLICATION), inUse(MADE))),
            Map.entry("app.certificates", List.of(first(NO_APPLICATION), inUse(MADE))),
            Map.entry("app.lock", List.of(first(NO_APPLICATION), inUse(MADE))),
            Map.entry("app.delete", List.of(first(NO_APPLICATION),
                    inUse(refused("EX01 accepts the override")), inUse(Map.of("force", "true"), MADE))),
            Map.entry("app.restore", List.of(first(MADE), inUse(refused("Keep it, or delete it first")))),
            Map.entry("ews.gate", List.of(first(NO_APPLICATION), inUse(MADE))),
            Map.entry("authserver.configure", List.of(first(NO_APPLICATION), inUse(MADE))),
            Map.entry("sharing.epr", List.of(first(MADE), inUse(MADE))),
            Map.entry("override.on", List.of(first(NO_APPLICATION), inUse(MADE))),
            Map.entry("override.off", List.of(first(NOTHING_ON), inUse(MADE))),
            Map.entry("rollback", List.of(first(refused("There is nothing to roll back")), inUse(MADE))),
            Map.entry("graph.stage", List.of(first(NO_APPLICATION), inUse(MADE))),
            Map.entry("graph.off", List.of(first(NO_APPLICATION), inUse(NOTHING_ON))),
            Map.entry("shared.cleanup", List.of(first(NO_APPLICATION), inUse(refused("configured and not proven")),
                    inUse(Map.of("unproven", "nobody looked into the cloud yet"), MADE))),
            Map.entry("permissions.remove", List.of(first(new Outcome.Needs("api")),
                    first(Map.of("api", "EWS"), NO_APPLICATION), inUse(new Outcome.Needs("api")),
                    inUse(Map.of("api", "Graph"), refused("There is nothing to take away")),
                    inUse(Map.of("api", "EWS"), refused("EX01 calls EWS as the application")),
                    inUse(Map.of("api", "EWS", "force", "true"), MADE))),
            Map.entry("split.export", List.of(first(MADE), inUse(MADE))),
            Map.entry("split.import", List.of(first(new Outcome.Needs("file")), inUse(new Outcome.Needs("file")),
                    inUse(Map.of("file", "/nowhere/for-entra.json"), refused("/nowhere/for-entra.json")))),
            Map.entry("certificate.rotate", List.of(first(TOO_EARLY), inUse(TOO_EARLY),
                    inUse(Map.of("renewBefore", "90"), MADE))),
            Map.entry("certificate.prune", List.of(first(NO_APPLICATION),
                    inUse(refused("Neither sign-ins nor calls were read")))),
            Map.entry("policy.create", List.of(first(NO_LICENCE), inUse(NO_LICENCE))),
            Map.entry("policy.enable", List.of(first(new Outcome.Needs("policy")), inUse(new Outcome.Needs("policy")))),
            Map.entry("tls.renew", List.of(first(MADE), inUse(refused("none was brought in since")),
                    inUse(Map.of("again", "true"), MADE))));

    private PlanOutcomes() {
    }

    /** What is known of the attempts at a kind; empty where nothing is. */
    static List<Attempt> of(String kind, Stage stage) {
        return Stream.ofNullable(OF_KINDS.get(kind)).flatMap(List::stream)
                .filter(attempt -> attempt.stage() == stage).toList();
    }

    private static Outcome refused(String reason) {
        return new Outcome.Refused(reason);
    }

    private static Attempt first(Outcome outcome) {
        return first(Map.of(), outcome);
    }

    private static Attempt first(Map<String, String> given, Outcome outcome) {
        return new Attempt(Stage.FIRST, given, outcome);
    }

    private static Attempt inUse(Outcome outcome) {
        return inUse(Map.of(), outcome);
    }

    private static Attempt inUse(Map<String, String> given, Outcome outcome) {
        return new Attempt(Stage.IN_USE, given, outcome);
    }
}
