package io.isthmus.exchange.internal.shell;

import java.time.Duration;

/**
 * How long a shell is waited for, by the machine's own clock: docs/shell-protocol.md, section *Time*.
 *
 * @param start   from its start until it is ready
 * @param silence during a call
 * @param ping    for the answer to a ping
 * @param cancel  for the end of a call that was cancelled
 * @param end     for its own end
 */
record ShellPatience(Duration start, Duration silence, Duration ping, Duration cancel, Duration end) {

    /** What the protocol says. */
    static final ShellPatience STANDARD = new ShellPatience(Duration.ofMinutes(2), Duration.ofSeconds(30),
            Duration.ofSeconds(10), Duration.ofSeconds(5), Duration.ofSeconds(5));
}
