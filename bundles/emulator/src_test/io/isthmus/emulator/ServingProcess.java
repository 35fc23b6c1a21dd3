package io.isthmus.emulator;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process that serves an organization until it is killed. */
final class ServingProcess {

    private ServingProcess() {
    }

    public static void main(String[] arguments) throws Exception {
        new Emulator().join(arguments[0], Path.of(arguments[1]));
        new CountDownLatch(1).await();
    }
}
