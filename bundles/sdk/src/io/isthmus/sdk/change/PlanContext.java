package io.isthmus.sdk.change;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.isthmus.sdk.Reading;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.Reads;

/**
 * What a plan maker may use.
 *
 * @since 1.0
 */
public interface PlanContext extends Reads {

    /** What the admin or a finding asked for, by the names that the plan declares. */
    Map<String, Value> parameters();

    /**
     * What this console did in the organization before and did not undo, oldest first: so that a plan takes back no more
     * than was made here.
     *
     * @return never null; where the organization's ledger cannot be read, a reading with the reason and not an empty
     *         list. An organization in which nothing was ever changed has an empty list
     */
    Reading<List<DoneStep>> done();

    /** A new id, for keys that must be known before something is made. */
    UUID newId();
}
