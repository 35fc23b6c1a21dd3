package io.isthmus.engine.profile;

import java.time.Instant;

/**
 * Who writes to an organization at present.
 *
 * @param process the operating system's number of the process
 * @param user    the account that the process runs as
 * @param host    the machine
 * @param since   since when
 * @since 1.0
 */
public record LockHolder(long process, String user, String host, Instant since) {
}
