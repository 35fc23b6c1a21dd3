package io.isthmus.signins;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Progress;
import io.isthmus.sdk.SourceException;
import io.isthmus.signins.query.AskedAt;
import io.isthmus.signins.query.Filter;
import io.isthmus.signins.query.SignInQuery;
import io.isthmus.signins.query.SignInQuery.Order;

/**
 * Sign-ins that can be asked for, wherever they are kept: in a {@link SignInStore} on this workstation, or in a workspace
 * ({@link SignInWorkspaces}). Safe for use by many threads; none of the calls is for the thread of a window.
 *
 * @since 1.0
 */
public interface SignIns {

    /**
     * Answers a question.
     *
     * @param asked  when and where it is asked
     * @param taker  is given the rows one after another, in the thread that asks
     * @param cancel ends it
     * @return the names of what a row has, in their order
     * @throws SourceException where they cannot be read, or a part of the answer alone came
     */
    List<String> ask(SignInQuery query, AskedAt asked, RowTaker taker, Cancel cancel) throws SourceException;

    /**
     * The columns that a question is about and that none of these sign-ins can have, because they are kept without. There
     * they count as absent, which whoever shows the answer has to say.
     */
    default Set<SignInColumn> lacking(SignInQuery query) {
        return Set.of();
    }

    /**
     * The sign-ins of a filter by position, as they are now.
     *
     * @param asked when and where it is asked
     * @throws SourceException where they cannot be read
     */
    SignInRows rows(Filter filter, Order order, AskedAt asked, Cancel cancel) throws SourceException;

    /**
     * The commonest values of several columns, as {@link SignInQuery.Facet} gives them for one. Takes as long as all of
     * them one after another: in a store of ten million sign-ins some 20 to 70 ms each.
     *
     * @param limit how many values of each column at the most
     * @return none for a column that all of them lack
     * @throws SourceException where they cannot be read
     */
    Map<SignInColumn, List<FacetValue>> facets(Filter filter, List<SignInColumn> columns, int limit, AskedAt asked,
            Cancel cancel) throws SourceException;

    /**
     * The sign-in that the same principal, or where there is none the same user, made before one: of the kind of that
     * one, in the same tenant. Empty where there is none, or where that one is not there. Takes some 20 ms in a store of
     * ten million.
     *
     * @throws SourceException where they cannot be read
     */
    Optional<UUID> previous(UUID id, Cancel cancel) throws SourceException;

    /**
     * The record as it was read, in JSON; empty where the sign-in is not there, or its record is known to be lost.
     *
     * @throws SourceException where the original cannot be read or is another's
     */
    Optional<String> original(UUID id, Cancel cancel) throws SourceException;

    /**
     * Writes sign-ins into a file, whole or not at all.
     *
     * @param asked    when and where it is asked
     * @param replace  whether a file that is there is replaced
     * @param progress told the rows that were written
     * @param cancel   ends it; then there is no file
     * @throws SourceException where they cannot be read, or the file not be written
     */
    SignInExport.Written export(SignInExport export, AskedAt asked, Path file, boolean replace, Progress progress,
            Cancel cancel) throws SourceException;

    /**
     * What there is.
     *
     * @throws SourceException where they cannot be read
     */
    StoreStatistics statistics(Cancel cancel) throws SourceException;

    /** Lets somebody hear of changes until the registration is closed; nobody hears of those in a workspace. */
    Cancel.Registration onChange(SignInListener listener);
}
