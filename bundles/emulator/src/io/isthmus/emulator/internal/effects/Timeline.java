package io.isthmus.emulator.internal.effects;

import java.time.Instant;
import java.util.NavigableSet;

import io.isthmus.emulator.internal.state.View;

/** The organization's state at any time since its reset. */
public interface Timeline {

    /** What was true at a time. */
    View asOf(Instant time);

    /** The times of all writes, in order. */
    NavigableSet<Instant> writeTimes();
}
