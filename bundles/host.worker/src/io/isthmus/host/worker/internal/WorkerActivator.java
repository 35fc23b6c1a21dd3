package io.isthmus.host.worker.internal;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

import io.isthmus.host.worker.Conversation;
import io.isthmus.host.worker.Pipe;

/**
 * Opens the worker's end of the pipe, over the process's standard input and output. In the console, where the same bundle
 * is used for the other end, nothing says that this is a worker, and it does nothing.
 */
public final class WorkerActivator implements BundleActivator {

    /** Says that this process is a worker. */
    private static final String WORKER = "isthmus.worker";
    /** The console sends parts of snapshots, which can be large. */
    private static final int LONGEST = 256 << 20;

    @Override
    public void start(BundleContext context) {
        if (!Boolean.parseBoolean(context.getProperty(WORKER))) {
            return;
        }
        Pipe pipe = new Pipe(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out), LONGEST,
                Long.MAX_VALUE);
        System.setIn(InputStream.nullInputStream());
        System.setOut(System.err);
        makeSharedThreads();
        Conversation conversation = new Conversation(pipe, call -> new Thread(
                new ThreadGroup("isthmus-contribution"), call, "isthmus-contribution").start());
        Performer performer = new Performer(conversation, (bundle, name) -> bundle(context, bundle).loadClass(name),
                WorkerActivator::end);
        Runtime.getRuntime().addShutdownHook(new Thread(Offspring::end, "isthmus-offspring"));
        new Thread(() -> conversation.listen(performer), "isthmus-worker").start();
    }

    /** The Java platform's timer would else belong to the contribution that uses it first, as a thread that it left. */
    private static void makeSharedThreads() {
        CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS).execute(() -> { });
    }

    /** The console is gone. */
    private static void end() {
        Offspring.end();
        Runtime.getRuntime().halt(0);
    }

    private static Bundle bundle(BundleContext context, String name) throws ClassNotFoundException {
        return Arrays.stream(context.getBundles()).filter(bundle -> name.equals(bundle.getSymbolicName()))
                .max(Comparator.comparing(Bundle::getVersion))
                .orElseThrow(() -> new ClassNotFoundException("the bundle " + name + " is not there"));
    }

    @Override
    public void stop(BundleContext context) {
        // The process ends with the console, not with the bundle.
    }
}
