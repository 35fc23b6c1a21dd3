package io.isthmus.engine.watch;

/**
 * A change that was found before, of which the service's log tells only now who made it.
 *
 * @param id   of the {@linkplain FoundEntry entry} of the history
 * @param told what was found, with who made it
 * @since 1.0
 */
public record LateAuthor(String id, ToldDrift told) {
}
