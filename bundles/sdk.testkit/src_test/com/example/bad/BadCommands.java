package com.example.bad;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.SideSnapshot;
import io.isthmus.sdk.snapshot.Snapshot;

/** Commands that break one rule each, and one that breaks none. */
public final class BadCommands {

    private BadCommands() {
    }

    /** Lists as it should, once it was told what. */
    public static class Good implements Command {
        @Override
        public ExitCode run(CommandContext context) throws UsageException, SourceException {
            if (context.option("kind").isEmpty() || context.arguments().isEmpty()) {
                throw new UsageException("--kind and NAME are missing.");
            }
            Snapshot snapshot = context.snapshot();
            context.cancel().check();
            boolean known = snapshot.read(Parts.ACCEPTED_DOMAINS, snapshot.pairs().getFirst()).known();
            context.line(known ? "There they are." : "They cannot be read.");
            context.document(Value.members().with("complete", Value.of(known)));
            return known ? ExitCode.FINE : ExitCode.COULD_NOT_LOOK;
        }
    }

    /** Goes on whoever asks it to stop. */
    public static final class Deaf extends Good {
        @Override
        public ExitCode run(CommandContext context) throws UsageException, SourceException {
            try {
                new CountDownLatch(1).await(900, TimeUnit.MILLISECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            return ExitCode.FINE;
        }
    }

    /** Says another thing each time. */
    public static final class Rolling extends Good {
        @Override
        public ExitCode run(CommandContext context) throws UsageException, SourceException {
            context.line(Long.toString(System.nanoTime()));
            return super.run(context);
        }
    }

    /** Takes what cannot be read for nothing. */
    public static final class Blind extends Good {
        @Override
        public ExitCode run(CommandContext context) throws UsageException, SourceException {
            super.run(context);
            return ExitCode.FINE;
        }
    }

    /** Has no document for programs. */
    public static final class Wordless extends Good {
        @Override
        public ExitCode run(CommandContext context) throws UsageException, SourceException {
            context.snapshot();
            return ExitCode.FINE;
        }
    }

    /** Writes all that was read into a file. */
    public static final class Dumping extends Good {
        @Override
        public ExitCode run(CommandContext context) throws UsageException, SourceException {
            for (SideSnapshot side : context.snapshot().sides()) {
                context.write(Path.of(side.scope().side().name()), side.parts().toString().getBytes());
            }
            return super.run(context);
        }
    }

    /** Tells programs all that was read. */
    public static final class Telling extends Good {
        @Override
        public ExitCode run(CommandContext context) throws UsageException, SourceException {
            ExitCode code = super.run(context);
            context.document(Value.of(context.snapshot().sides().toString()));
            return code;
        }
    }

    /** Throws where a side was not read. */
    public static final class Throwing extends Good {
        @Override
        public ExitCode run(CommandContext context) throws UsageException, SourceException {
            Snapshot snapshot = context.snapshot();
            if (snapshot.read(Parts.SERVERS, snapshot.pairs().getFirst()).state() == ReadState.READ) {
                throw new IllegalStateException("a mistake");
            }
            return super.run(context);
        }
    }
}
