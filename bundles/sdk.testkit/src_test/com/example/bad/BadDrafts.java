package com.example.bad;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.isthmus.sdk.access.PolicyDraft;
import io.isthmus.sdk.access.PolicyTemplate;
import io.isthmus.sdk.access.TemplateContext;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.Query;
import io.isthmus.sdk.request.GraphRequest;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.watch.Deviation;
import io.isthmus.sdk.watch.Drift;
import io.isthmus.sdk.watch.DriftContext;
import io.isthmus.sdk.watch.DriftRule;

/** Templates and drift rules that break one rule each, and one of both that breaks none. */
public final class BadDrafts {

    private BadDrafts() {
    }

    private static PolicyDraft draft(String name) {
        return new PolicyDraft(name, Value.members(), "It blocks nobody.", List.of());
    }

    private static Drift drift(String message) {
        return Drift.of(Severity.WARNING, message, "", "");
    }

    /** Drafts as it should. */
    public static final class GoodTemplate implements PolicyTemplate {
        @Override
        public PolicyDraft make(TemplateContext context) {
            context.cancel().check();
            return draft("Applications: " + context.require(Parts.APPLICATIONS).size());
        }
    }

    /** Drafts by what it could not read. */
    public static final class BlindTemplate implements PolicyTemplate {
        @Override
        public PolicyDraft make(TemplateContext context) {
            return draft("Applications: " + context.read(Parts.APPLICATIONS).value().map(List::size).orElse(0));
        }
    }

    /** Names each draft anew. */
    public static final class RollingTemplate implements PolicyTemplate {
        @Override
        public PolicyDraft make(TemplateContext context) {
            return draft(UUID.randomUUID().toString());
        }
    }

    /** Asks a service. */
    public static final class AskingTemplate implements PolicyTemplate {
        @Override
        public PolicyDraft make(TemplateContext context) {
            return draft(context.read(new Query.LiveQuery(GraphRequest.get("/v1.0/applications"))).origin());
        }
    }

    /** Explains as it should. */
    public static class GoodRule implements DriftRule {
        @Override
        public Optional<Drift> explain(Deviation deviation, DriftContext context) {
            return deviation.of(Parts.ACCEPTED_DOMAINS) && deviation.went()
                    ? Optional.of(drift(deviation.object() + " is gone.")) : Optional.empty();
        }

        @Override
        public List<Drift> passed(DriftContext context) {
            return context.after().read(Parts.CERTIFICATES).value().stream()
                    .filter(certificates -> certificates.size() > 1).map(many -> drift("There are many.")).toList();
        }
    }

    /** Takes what it could not see for what is over. */
    public static final class BlindRule extends GoodRule {
        @Override
        public List<Drift> passed(DriftContext context) {
            return context.after().read(Parts.CERTIFICATES).known() ? List.of() : List.of(drift("All are gone."));
        }
    }

    /** Shows all that differs. */
    public static final class TellingRule extends GoodRule {
        @Override
        public Optional<Drift> explain(Deviation deviation, DriftContext context) {
            return Optional.of(drift("It is " + deviation.subject()));
        }
    }

    /** Waits. */
    public static final class DeafRule extends GoodRule {
        @Override
        public List<Drift> passed(DriftContext context) {
            try {
                new CountDownLatch(1).await(900, TimeUnit.MILLISECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            return List.of();
        }
    }

    /** Throws. */
    public static final class ThrowingRule extends GoodRule {
        @Override
        public Optional<Drift> explain(Deviation deviation, DriftContext context) {
            throw new IllegalStateException("a mistake");
        }
    }
}
