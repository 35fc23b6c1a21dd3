package io.isthmus.signins;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.SourceException;
import io.isthmus.signins.query.Filter;
import io.isthmus.signins.query.SignInQuery.Order;

/**
 * The sign-ins of a filter in an order, as a table shows them: each has a position, and stays where it is while others
 * are added to the store. Safe for use by many threads; none of the calls is for the thread of a window.
 *
 * <p>The first {@link #TOP} are to be had at once. Whatever lies behind needs to know where each sign-in is, for which
 * {@link #locate} looks once: in a store some two seconds for ten million, and four bytes of memory for each. It is called
 * in a thread of its own, as soon as the first page is shown.
 *
 * @since 1.0
 */
public interface SignInRows extends AutoCloseable {

    /** So many can be had before {@link #locate} has ended. */
    int TOP = 1000;

    /** Which sign-ins they are. */
    Filter filter();

    /** In which order. */
    Order order();

    /**
     * Finds out where each of them is. A second call waits for the first one, and does nothing else.
     *
     * @param cancel ends it; it can be called again
     * @throws SourceException where the store cannot be read
     */
    void locate(Cancel cancel) throws SourceException;

    /** How many they are; empty until they are counted, which is the first that {@link #locate} does. */
    OptionalLong size();

    /** How many were counted so far. */
    long counted();

    /**
     * Those from a position on. Takes the same time anywhere, a few milliseconds for some hundred.
     *
     * @param first position of the first, from 0; where the page does not lie within {@link #TOP}, they are located first
     * @param count how many at the most, 1 or more
     * @param columns what is wanted of each
     * @return the rows, each with the values of {@link RowTaker#row}; one that was removed from the store is an empty
     *         list, and behind the last there are none
     * @throws SourceException where the store cannot be read
     */
    List<List<Object>> page(long first, int count, List<SignInColumn> columns, Cancel cancel) throws SourceException;

    /**
     * The position of a sign-in; empty where it is none of them. They are located first.
     *
     * @throws SourceException where the store cannot be read
     */
    OptionalLong positionOf(UUID id, Cancel cancel) throws SourceException;

    /**
     * How many sign-ins of the filter came to the store since these were asked for. Looks only at what came.
     *
     * @throws SourceException where the store cannot be read
     */
    long newer(Cancel cancel) throws SourceException;

    /** Whether sign-ins were removed from the store since: pages are empty rows, and all is to be asked for again. */
    boolean outdated();

    /** Gives the memory back. */
    @Override
    void close();
}
