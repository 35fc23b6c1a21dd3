package io.isthmus.engine.watch;

/**
 * What a watch tells once, and what therefore outlasts it: a change outside Isthmus, or how a change of ours ended that
 * takes its time.
 *
 * @since 1.0
 */
public sealed interface Found permits ToldDrift, TimedEffect {
}
