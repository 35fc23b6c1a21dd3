package io.isthmus.sdk.change;

import java.time.Duration;

/**
 * That a change takes its time to work after it was made and verified.
 *
 * @param key      names what takes its time, for checks: "ews.gate"
 * @param resource what was changed, for a person
 * @param within   how long at the most
 * @since 1.0
 */
public record Settling(String key, String resource, Duration within) {
}
