package io.isthmus.engine.extension;

import java.util.List;
import java.util.Optional;

import io.isthmus.sdk.Cancel;

/**
 * The contributions to one extension point. Contributions come and go while the program runs. Safe for use by many
 * threads.
 *
 * @param <D> what describes a contribution; made of plugin.xml alone, without loading any of its classes
 * @param <T> what its class makes
 * @since 1.0
 */
public interface Registry<D, T> {

    /** The contributions that can be used, in the order of their ids. */
    List<D> all();

    /** The contribution with an id. */
    Optional<D> find(String id);

    /** The contributions that were set aside, each with the reason. */
    List<ContributionProblem> problems();

    /**
     * Makes a new instance of a contribution's class.
     *
     * @throws ContributionException  where the class cannot be made; from then on the contribution is among the
     *                                {@linkplain #problems() problems}, too
     * @throws java.util.NoSuchElementException where there is no such contribution
     */
    T create(String id) throws ContributionException;

    /**
     * Tells when contributions came or went.
     *
     * @param listener called in any thread; must return quickly
     * @return to be closed when nobody wants to know any more
     */
    Cancel.Registration onChange(Runnable listener);
}
