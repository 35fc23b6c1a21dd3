package io.isthmus.sdk.check;

import io.isthmus.sdk.Side;

/**
 * What a finding is about, so that it can be revealed in the explorer.
 *
 * @param side where it stands
 * @param part id of the part that it belongs to
 * @param id   names it inside the part: a server's name, an Auth Server's identity, a thumbprint; empty for the part
 *             as a whole
 * @param name for a person
 * @since 1.0
 */
public record Resource(Side side, String part, String id, String name) {
}
