package io.isthmus.sdk.change;

import java.util.Map;
import java.util.UUID;

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

    /** A new id, for keys that must be known before something is made. */
    UUID newId();
}
