package com.stranger;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import com.sun.management.HotSpotDiagnosticMXBean;

import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.check.Check;
import io.isthmus.sdk.check.CheckContext;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Evidence;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Resource;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.port.Query;
import io.isthmus.sdk.port.Reads;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.snapshot.Parts;

/** Checks of a stranger: one that does what it should, and others that do what they should not. */
public final class Checks {

    private Checks() {
    }

    private static Finding finding(Outcome outcome, String message) {
        return Finding.of(outcome, Severity.WARNING, new Resource(Side.ON_PREMISES, Parts.SERVERS.id(), "", "Servers"),
                Direction.BOTH, message);
    }

    /** Judges, with evidence. */
    public static final class Honest implements Check {
        @Override
        public void run(CheckContext context) {
            List<ExchangeServer> servers = context.require(Parts.SERVERS);
            context.facts().clouds();
            context.report(finding(Outcome.PASS, servers.size() + " servers of " + context.pair().title() + " and "
                    + context.otherPairs().stream().map(Reads::pair).toList().size() + " other pairs")
                    .seen(Evidence.of("first", servers.get(0).toString(), context.read(Parts.SERVERS))));
        }
    }

    /** Has the JDK's own threads work for it, which stay when it ends. */
    public static final class Sharing implements Check {
        @Override
        public void run(CheckContext context) {
            int names = (int) IntStream.range(0, 100_000).parallel().mapToObj(Integer::toString).distinct().count();
            CompletableFuture<Integer> later = CompletableFuture.supplyAsync(() -> names).orTimeout(1, TimeUnit.MINUTES);
            context.report(finding(Outcome.PASS, String.valueOf(later.join())));
        }
    }

    /** Tells in which process it runs. */
    public static final class Telling implements Check {
        @Override
        public void run(CheckContext context) {
            context.report(finding(Outcome.PASS, String.valueOf(ProcessHandle.current().pid())));
        }
    }

    /** Throws. */
    public static final class Throwing implements Check {
        @Override
        public void run(CheckContext context) {
            throw new IllegalStateException("I do not care");
        }
    }

    /** Waits for ever, and is deaf. */
    public static final class Hanging implements Check {
        @Override
        public void run(CheckContext context) {
            context.report(finding(Outcome.PASS, "It hangs from here on."));
            while (true) {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException deaf) {
                    context.now();
                }
            }
        }
    }

    /** Never ends, and uses a processor. */
    public static final class Spinning implements Check {
        @Override
        public void run(CheckContext context) {
            context.report(finding(Outcome.PASS, "It spins from here on."));
            for (long count = 0; count >= 0; count = (count + 1) & Long.MAX_VALUE) {
                Thread.onSpinWait();
            }
        }
    }

    /** Reports more than anybody reads, whatever it is told. */
    public static final class Flooding implements Check {
        @Override
        public void run(CheckContext context) {
            for (int count = 0; count < 100_000; count++) {
                try {
                    context.report(finding(Outcome.FAIL, "flood " + count));
                } catch (RuntimeException refused) {
                    return;
                }
            }
        }
    }

    /** Reports one thing that is larger than any message. */
    public static final class Bloating implements Check {
        @Override
        public void run(CheckContext context) {
            context.report(finding(Outcome.FAIL, "x".repeat(20 << 20)));
        }
    }

    /** Reports little that takes much memory: lists in lists. */
    public static final class Swelling implements Check {
        @Override
        public void run(CheckContext context) {
            Value many = new Value.Array(Collections.nCopies(1 << 20, Value.members()));
            context.report(finding(Outcome.FAIL, "many").seen(
                    new Evidence("many", many, Optional.empty(), "", Optional.empty())));
        }
    }

    /** Goes on talking behind the end of its call, in a thread that nobody looks for. */
    public static final class Lingering implements Check {
        @Override
        public void run(CheckContext context) {
            context.report(finding(Outcome.PASS, String.valueOf(ProcessHandle.current().pid())));
            ThreadGroup hidden = Thread.currentThread().getThreadGroup().getParent();
            new Thread(hidden, () -> {
                while (true) {
                    context.report(finding(Outcome.FAIL, "still here"));
                }
            }, "hidden").start();
        }
    }

    /** Eats memory. */
    public static final class Eating implements Check {
        @Override
        public void run(CheckContext context) {
            List<byte[]> eaten = new ArrayList<>();
            while (true) {
                eaten.add(new byte[1 << 20]);
            }
        }
    }

    /** Leaves threads behind. */
    public static final class Leaking implements Check {
        @Override
        public void run(CheckContext context) {
            Thread thread = new Thread(() -> {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                }
            }, "left by a stranger");
            thread.setDaemon(true);
            thread.start();
            context.report(finding(Outcome.PASS, "done"));
        }
    }

    /** Ends the process. */
    public static final class Exiting implements Check {
        @Override
        public void run(CheckContext context) {
            System.exit(7);
        }
    }

    /** Writes into the pipe what is no message. */
    public static final class Babbling implements Check {
        @Override
        public void run(CheckContext context) {
            try (var out = new FileOutputStream(FileDescriptor.out)) {
                out.write("Hello, World! This is no message.".getBytes(StandardCharsets.UTF_8));
                out.flush();
                new CountDownLatch(1).await();
            } catch (IOException | InterruptedException wrong) {
                throw new IllegalStateException(wrong);
            }
        }
    }

    /** Reads a part that it does not declare. */
    public static final class Curious implements Check {
        @Override
        public void run(CheckContext context) {
            try {
                context.read(Parts.SHARED_PRINCIPAL);
            } catch (RuntimeException refused) {
                context.report(finding(Outcome.PASS, "I never asked"));
            }
        }
    }

    /** Runs a cmdlet that it does not declare. */
    public static final class Overstepping implements Check {
        @Override
        public void run(CheckContext context) {
            context.read(new Query.LiveQuery(CmdletRequest.onPremises("Get-Mailbox")));
        }
    }

    /** Tells in which process it runs, and does all that it can to stay. */
    public static final class Staying implements Check {
        @Override
        public void run(CheckContext context) {
            Runtime.getRuntime().addShutdownHook(new Thread(Staying::sleep));
            new Thread(Staying::sleep, "stays").start();
            context.report(finding(Outcome.PASS, String.valueOf(ProcessHandle.current().pid())));
        }

        private static void sleep() {
            while (true) {
                try {
                    Thread.sleep(Long.MAX_VALUE);
                } catch (InterruptedException ignored) {
                    Thread.interrupted();
                }
            }
        }
    }

    /** Runs a cmdlet that it does not declare, and then says that somebody cancelled it. */
    public static final class Pretending implements Check {
        @Override
        public void run(CheckContext context) {
            try {
                context.read(new Query.LiveQuery(CmdletRequest.onPremises("Get-Mailbox")));
            } catch (RuntimeException refused) {
                throw new CancelledException();
            }
        }
    }

    /** Interrupts itself, so that what it asks for is no longer waited for. */
    public static final class Interrupting implements Check {
        @Override
        public void run(CheckContext context) {
            Thread.currentThread().interrupt();
            context.read(Parts.SERVERS);
        }
    }

    /** Tells much at a time, within what one frame may have. */
    public static final class Heavy implements Check {
        @Override
        public void run(CheckContext context) {
            for (int times = 0; times < 40; times++) {
                context.report(finding(Outcome.FAIL, "x".repeat(1 << 20)));
            }
        }
    }

    /** Looks for what it could take with it: its environment, its memory, the files that it can reach. */
    public static final class Prying implements Check {
        @Override
        public void run(CheckContext context) {
            List<String> seen = new ArrayList<>();
            System.getenv().forEach((name, value) -> seen.add(name + '=' + value));
            System.getProperties().forEach((name, value) -> seen.add(name + "=" + value));
            Path dump = Path.of(System.getProperty("java.io.tmpdir"), "memory.hprof");
            try {
                ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(dump.toString(), false);
            } catch (IOException unwritable) {
                seen.add(unwritable.toString());
            }
            context.report(finding(Outcome.PASS, "pried").seen(new Evidence("seen", Value.texts(seen),
                    Optional.of(Value.of(dump.toString())), "", Optional.empty())));
        }
    }
}
