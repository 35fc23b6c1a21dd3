package com.example.bad;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanMaker;
import io.isthmus.sdk.check.Check;
import io.isthmus.sdk.check.CheckContext;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Evidence;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Resource;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.contribute.ContributorContext;
import io.isthmus.sdk.contribute.SnapshotContributor;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.AcceptedDomain;
import io.isthmus.sdk.model.ContributedObject;
import io.isthmus.sdk.port.Query;
import io.isthmus.sdk.port.UnreadableException;
import io.isthmus.sdk.report.ReportContext;
import io.isthmus.sdk.report.ReportFormat;
import io.isthmus.sdk.request.GraphRequest;
import io.isthmus.sdk.snapshot.Parts;

/** Plug-ins that break one rule each, and one that breaks none. */
public final class Bad {

    private Bad() {
    }

    private static void say(CheckContext context, Outcome outcome, String message) {
        context.report(Finding.of(outcome, Severity.WARNING,
                new Resource(Side.ON_PREMISES, Parts.ACCEPTED_DOMAINS.id(), "", "Domains"), Direction.BOTH, message));
    }

    /** Judges as it should. */
    public static class Good implements Check {
        @Override
        public void run(CheckContext context) {
            List<AcceptedDomain> domains = context.require(Parts.ACCEPTED_DOMAINS);
            context.cancel().check();
            say(context, domains.isEmpty() ? Outcome.NOT_APPLICABLE : Outcome.PASS,
                    "There are " + domains.size() + '.');
        }
    }

    /** Judges as it should, with the Java platform's own threads. */
    public static final class Parallel extends Good {
        @Override
        public void run(CheckContext context) {
            CompletableFuture.supplyAsync(() -> 1).orTimeout(1, TimeUnit.MINUTES).join();
            super.run(context);
        }
    }

    /** Goes on whoever asks it to stop. */
    public static final class Deaf extends Good {
        @Override
        public void run(CheckContext context) {
            await(new CountDownLatch(1), 900);
            say(context, Outcome.PASS, "Done.");
        }
    }

    /** Never ends. */
    public static final class Hanging extends Good {
        @Override
        public void run(CheckContext context) {
            await(new CountDownLatch(1), 60_000);
        }
    }

    private static void await(CountDownLatch latch, long milliseconds) {
        try {
            latch.await(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Leaves a thread. */
    public static final class Leaking extends Good {
        @Override
        public void run(CheckContext context) {
            super.run(context);
            leave();
        }
    }

    private static Thread leave() {
        Thread left = new Thread(() -> await(new CountDownLatch(1), 5_000), "left-behind");
        left.setDaemon(true);
        left.start();
        return left;
    }

    /** Leaves a thread where it throws. */
    public static final class Abandoning extends Good {
        @Override
        public void run(CheckContext context) {
            Thread own = leave();
            super.run(context);
            own.interrupt();
        }
    }

    /** Leaves a thread where it is cancelled. */
    public static final class Abrupt extends Good {
        @Override
        public void run(CheckContext context) {
            Thread own = leave();
            try {
                super.run(context);
            } catch (UnreadableException unreadable) {
                own.interrupt();
                throw unreadable;
            }
            own.interrupt();
        }
    }

    /** Tells what time it is. */
    public static final class Clocked extends Good {
        @Override
        public void run(CheckContext context) {
            super.run(context);
            say(context, Outcome.PASS, "Now it is " + Instant.now() + UUID.randomUUID());
        }
    }

    /** Shares what it knows with others that run. */
    public static final class Sharing extends Good {

        private static final AtomicInteger RUNNING = new AtomicInteger();

        @Override
        public void run(CheckContext context) {
            super.run(context);
            RUNNING.incrementAndGet();
            await(new CountDownLatch(1), 100);
            say(context, Outcome.PASS, RUNNING.get() + " run");
            await(new CountDownLatch(1), 100);
            RUNNING.decrementAndGet();
        }
    }

    /** Shows the whole answer of a service. */
    public static final class Telling extends Good {
        @Override
        public void run(CheckContext context) {
            super.run(context);
            Reading<Value> answer = context.read(new Query.LiveQuery(GraphRequest.get("/v1.0/applications")));
            context.report(Finding.of(Outcome.PASS, Severity.INFORMATION, new Resource(Side.ENTRA, "", "", "it"),
                    Direction.BOTH, "It is so.").seen(Evidence.of("answer", answer.value().toString(), answer)));
        }
    }

    /** Calls what was not seen a fault. */
    public static final class Blind extends Good {
        @Override
        public void run(CheckContext context) {
            say(context, context.read(Parts.ACCEPTED_DOMAINS).state() == ReadState.READ ? Outcome.NOT_APPLICABLE
                    : Outcome.FAIL, "There are none.");
        }
    }

    /** Passes where a service fails. */
    public static final class Careless extends Good {
        @Override
        public void run(CheckContext context) {
            Reading<List<AcceptedDomain>> domains = context.read(Parts.ACCEPTED_DOMAINS);
            if (domains.state() == ReadState.FAILED) {
                say(context, Outcome.PASS, "All is well.");
            } else {
                super.run(context);
            }
        }
    }

    /** Has a verdict on nothing. */
    public static final class Hasty extends Good {
        @Override
        public void run(CheckContext context) {
            say(context, Outcome.PASS, "All " + context.require(Parts.ACCEPTED_DOMAINS).size() + " are well.");
        }
    }

    /** Throws. */
    public static final class Throwing extends Good {
        @Override
        public void run(CheckContext context) {
            throw new IllegalStateException("a mistake");
        }
    }

    /** Asks a name server by itself. */
    public static final class Outside extends Good {
        @Override
        public void run(CheckContext context) {
            super.run(context);
            InetAddress.getLoopbackAddress();
        }
    }

    /** Cannot be made. */
    public static final class Demanding extends Good {
        public Demanding(String wanted) {
            throw new IllegalStateException(wanted);
        }
    }

    /** Makes another plan each time. */
    public static final class Rolling implements PlanMaker {
        @Override
        public PlanDraft make(PlanContext context) {
            return new PlanDraft(UUID.randomUUID().toString(), List.of(), List.of());
        }
    }

    /** Takes what it may not read for nothing. */
    public static final class Silent implements SnapshotContributor {
        @Override
        public Reading<List<ContributedObject>> read(ContributorContext context) {
            Optional<Value> answer = context.ask(GraphRequest.get("/v1.0/groups")).value();
            return Reading.read(answer.stream().map(one -> new ContributedObject("group", "1", "One", Value.members()))
                    .toList(), context.now(), "groups");
        }
    }

    /** Writes when it was written. */
    public static final class Dated implements ReportFormat {
        @Override
        public byte[] write(ReportContext context) {
            return Instant.now().toString().getBytes(StandardCharsets.UTF_8);
        }
    }
}
