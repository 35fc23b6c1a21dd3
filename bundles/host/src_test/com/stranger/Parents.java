package com.stranger;

import java.io.IOException;

import io.isthmus.sdk.Side;
import io.isthmus.sdk.check.Check;
import io.isthmus.sdk.check.CheckContext;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Resource;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.snapshot.Parts;

/** Checks of a stranger that start processes, which would be there for a day, and tell which. */
public final class Parents {

    private Parents() {
    }

    private static void beget(CheckContext context) {
        try {
            // it holds the worker's end of the pipe, too
            Process child = new ProcessBuilder("sleep", "86400").inheritIO().start();
            context.report(Finding.of(Outcome.PASS, Severity.WARNING,
                    new Resource(Side.ON_PREMISES, Parts.SERVERS.id(), "", "Servers"), Direction.BOTH,
                    String.valueOf(child.pid())));
        } catch (IOException notStarted) {
            throw new IllegalStateException(notStarted);
        }
    }

    /** Returns as if nothing were left. */
    public static final class Leaving implements Check {
        @Override
        public void run(CheckContext context) {
            beget(context);
        }
    }

    /** Ends its own process. */
    public static final class Fleeing implements Check {
        @Override
        public void run(CheckContext context) {
            beget(context);
            context.now();
            System.exit(7);
        }
    }

    /** Hangs. */
    public static final class Clinging implements Check {
        @Override
        public void run(CheckContext context) {
            beget(context);
            new Checks.Hanging().run(context);
        }
    }
}
