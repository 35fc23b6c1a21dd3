package io.isthmus.signins;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Progress;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.SignInLog;
import io.isthmus.sdk.port.SignInWorkspace;
import io.isthmus.signins.query.AskedAt;
import io.isthmus.signins.query.Filter;

/**
 * Sign-ins on this workstation. One process holds a store; in it any number of threads may read at the same time, and
 * whoever writes waits for the writer before. What was said to be added is on the disk.
 *
 * @since 1.0
 */
public interface SignInStore extends SignIns, AutoCloseable {

    /**
     * Takes the sign-ins of a file; the format is told by the content. Sign-ins that are there already are left as they
     * are. Records that cannot be taken are counted and kept in a file of their own, and the rest goes in.
     *
     * @param file     what to read; never changed
     * @param progress told the bytes that were read
     * @param cancel   ends it; what was added by then stays
     * @throws SourceException where the file cannot be read, is no known format, or the store cannot be written
     */
    ImportResult take(Path file, Progress progress, Cancel cancel) throws SourceException;

    /**
     * Fetches from a service's log what the store lacks: the newest first. What came is on the disk, and what is missing is
     * known, at every moment: it can be ended at any time and goes on where it ended.
     *
     * @param pause    holds it up
     * @param listener told how far it is
     * @param cancel   ends it; what came by then stays
     * @throws SourceException where the service refuses or does not answer, or the store cannot be written; what came by
     *                         then stays
     */
    SyncResult sync(SignInLog log, SyncOptions options, SyncPause pause, SyncListener listener, Cancel cancel)
            throws SourceException;

    /**
     * What {@link #sync} fetched without a gap, pieces of each tenant and kind that do not touch. What {@link #take} took
     * from files does not count: no file tells what time it is whole for.
     *
     * @throws SourceException where the store cannot be read
     */
    List<FetchedTime> fetched(Cancel cancel) throws SourceException;

    /**
     * Takes what a workspace has of a filter, the newest first, in windows of time that are so short that no answer meets
     * the limits of the service. Sign-ins that are there already are left as they are, so what was taken before it ended
     * early is not taken twice.
     *
     * @param asked    when and where it is asked; nothing later is taken
     * @param progress told the sign-ins that came, of how many
     * @param cancel   ends it; what was added by then stays
     * @throws SourceException where the service refuses or does not answer, or the store cannot be written; what came by
     *                         then stays
     */
    PullResult pull(SignInWorkspace workspace, Filter filter, AskedAt asked, Progress progress, Cancel cancel)
            throws SourceException;

    /**
     * The record as it was read, which nobody waits too long for; as {@link #original(UUID, Cancel)}.
     *
     * @throws SourceException where the original cannot be read or is another's
     */
    default Optional<String> original(UUID id) throws SourceException {
        return original(id, Cancel.never());
    }

    /**
     * Writes sign-ins that were selected into a file, whole or not at all; one that is there is replaced.
     *
     * @param progress told the rows that were written
     * @param cancel   ends it; then there is no file
     * @throws SourceException where the store cannot be read, some were removed from it since, or the file not be written
     */
    SignInExport.Written export(SignInSelection selected, Path file, Progress progress, Cancel cancel)
            throws SourceException;

    /**
     * What {@link #retain} would remove, and about what the store would take then. Changes nothing.
     *
     * @throws SourceException where the store cannot be read
     */
    RetentionPreview preview(Retention retention, Cancel cancel) throws SourceException;

    /**
     * Removes sign-ins with their original records for good and gives their space back. What is kept is written once
     * more, so there must be room for it; whoever asks meanwhile is answered, and waits only while the new file takes the
     * old one's place. After a kill at any moment the store is as it was, or as it is to be.
     *
     * @param preview as {@link #preview} gave it
     * @param cancel  ends it; then nothing is removed
     * @return what the store takes on the disk afterwards
     * @throws SourceException where an original record cannot be read, or the disk is full; then nothing is removed
     */
    StoreStatistics retain(RetentionPreview preview, Progress progress, Cancel cancel) throws SourceException;

    /**
     * Proves that the store is whole: each sign-in there once, and its original where it should be and of that sign-in.
     * Reads everything once.
     */
    StoreIntegrity check(Progress progress, Cancel cancel) throws SourceException;

    /**
     * Sets right what {@link #check} names, and sets aside what cannot be: nothing that is whole is lost.
     *
     * @param cancel ends it; then nothing is changed
     * @throws SourceException where the store cannot be read; {@link SignInStores#rebuild} reads it again from its
     *                         original records
     */
    StoreRepair repair(Progress progress, Cancel cancel) throws SourceException;

    /** Gives it back; where nobody else of this process has it open, others can have it. Closing twice does nothing. */
    @Override
    void close();
}
