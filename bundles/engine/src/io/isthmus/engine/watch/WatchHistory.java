package io.isthmus.engine.watch;

import java.io.IOException;
import java.util.Collection;

/**
 * What watches found in an organization, and who looked at it. It outlasts the watches, whichever process they ran in;
 * nobody who watches is disturbed by it. Safe for use by many threads and processes.
 *
 * @since 1.0
 */
public interface WatchHistory {

    /**
     * What was found.
     *
     * @throws IOException where the files cannot be read; a line of them that cannot be is a problem of the answer
     */
    FoundEntries read() throws IOException;

    /**
     * Notes that somebody looked at entries, or takes it back. Ids that nothing was found under are left aside.
     *
     * @param ids    of the entries
     * @param looked whether somebody looked at them
     * @throws IOException where it cannot be written; then nothing is changed
     */
    void acknowledge(Collection<String> ids, boolean looked) throws IOException;
}
