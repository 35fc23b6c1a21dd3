package io.isthmus.engine.internal.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.isthmus.engine.extension.StartedFirst;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.check.Check;
import io.isthmus.sdk.check.CheckContext;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Resource;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.Query;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.snapshot.Parts;

/** Checks that pass, fail, throw, hang and ask; made by the registry as contributed ones are. */
public final class FakeChecks {

    /** What checks did, in their order. */
    static final List<String> RUNS = Collections.synchronizedList(new ArrayList<>());

    private static volatile CountDownLatch gate = new CountDownLatch(1);

    private FakeChecks() {
    }

    /** Forgets what checks did, and holds those that hang. */
    static void reset() {
        RUNS.clear();
        gate = new CountDownLatch(1);
    }

    /** Lets those go that hang. */
    static void letGo() {
        gate.countDown();
    }

    private static Finding finding(Outcome outcome, String message) {
        return Finding.of(outcome, Severity.WARNING, new Resource(Side.ON_PREMISES, "", "", "it"), Direction.BOTH,
                message);
    }

    /** Passes. */
    public static final class Passing implements Check {
        @Override
        public void run(CheckContext context) {
            RUNS.add("passing");
            context.report(finding(Outcome.PASS, context.pair().title()));
        }
    }

    /** Finds two things, one of them wrong. */
    public static final class Failing implements Check {
        @Override
        public void run(CheckContext context) {
            context.report(finding(Outcome.PASS, "one"));
            context.report(finding(Outcome.FAIL, "two"));
            RUNS.add("failing");
        }
    }

    /** Says nothing. */
    public static final class Silent implements Check {
        @Override
        public void run(CheckContext context) {
            context.cancel().check();
        }
    }

    /** Throws an error after a finding. */
    public static final class Throwing implements Check {
        @Override
        public void run(CheckContext context) {
            context.report(finding(Outcome.PASS, "before"));
            throw new StackOverflowError("deep");
        }
    }

    /** Needs the organization. */
    public static final class Needing implements Check {
        @Override
        public void run(CheckContext context) {
            RUNS.add("needing");
            context.report(finding(Outcome.PASS, context.require(Parts.ORGANIZATION).name()));
        }
    }

    /** Hangs and ignores that it is asked to stop; reports when it is let go. */
    public static final class Hanging implements Check {
        @Override
        public void run(CheckContext context) {
            RUNS.add("hanging");
            boolean released = false;
            while (!released) {
                try {
                    released = gate.await(1, TimeUnit.MINUTES);
                } catch (InterruptedException ignored) {
                    RUNS.add("interrupted");
                }
            }
            context.report(finding(Outcome.FAIL, "too late"));
            RUNS.add("let go");
        }
    }

    /** Waits until it is asked to stop, and stops. */
    public static final class Polite implements Check {
        @Override
        public void run(CheckContext context) {
            CountDownLatch stopped = new CountDownLatch(1);
            context.cancel().onCancel(stopped::countDown);
            RUNS.add("polite");
            try {
                stopped.await();
            } catch (InterruptedException impossible) {
                throw new IllegalStateException(impossible);
            }
            context.cancel().check();
        }
    }

    /** Needs longer to get ready than it has to judge. */
    public static final class Distant implements Check, StartedFirst {
        private boolean ready;

        @Override
        public void start(Cancel cancel) {
            try {
                Thread.sleep(1_500);
            } catch (InterruptedException impossible) {
                throw new IllegalStateException(impossible);
            }
            ready = true;
        }

        @Override
        public void run(CheckContext context) {
            context.report(Finding.of(ready ? Outcome.PASS : Outcome.FAIL, Severity.INFORMATION,
                    new Resource(Side.WORKSTATION, "", "", ""), Direction.BOTH, "Ready."));
        }
    }

    /** Asks the source. */
    public static final class Live implements Check {
        @Override
        public void run(CheckContext context) {
            Reading<Value> gateReading = context.read(new Query.LiveQuery(CmdletRequest.onPremises("Get-Gate")));
            context.report(finding(gateReading.state() == ReadState.NOT_ASKED ? Outcome.SKIPPED : Outcome.PASS,
                    gateReading.state() + " " + context.now()));
        }
    }
}
