package io.isthmus.engine.profile;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Work on a file of the profile that other threads and processes change, too.
 *
 * @since 1.0
 */
@FunctionalInterface
public interface FileWork {

    /** Reads the file, and writes it as it is to be. */
    void run() throws IOException;

    /**
     * Does it once nobody else does, in this process or another; waits for that, as such work takes moments.
     *
     * @param lock a file beside the one that is worked on, in a folder that is there; stays
     */
    static void alone(Path lock, FileWork work) throws IOException {
        synchronized (FileWork.class) {
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                work.run();
            }
        }
    }
}
