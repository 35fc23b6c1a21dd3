package io.isthmus.signins;

import java.util.Optional;

/**
 * What sign-ins have in a column, and how many have it.
 *
 * @param value of the types of {@link RowTaker#row}; empty for those that have nothing
 * @param count one at least
 * @since 1.0
 */
public record FacetValue(Optional<Object> value, long count) {
}
