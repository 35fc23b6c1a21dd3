package io.isthmus.signins.internal.sync;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Progress;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.SignInLog;
import io.isthmus.signins.SyncProgress.Doing;

/**
 * Fetches windows page by page in one thread. A link to a next page can expire or break, so it is only ever a way to the
 * next page: what does not come that way is asked for by its time.
 */
final class WindowReader {

    /** As many empty pages that each lead to another one there may be on the way: one a day for years. */
    private static final int MOST_EMPTY = 2_000;

    /** A window that was too much for the service is not made shorter than this. */
    private static final Duration LEAST = Duration.ofMinutes(2);
    private static final int LONGEST_WAIT = 5;
    /** A service that fails so late may have had too much to do. */
    private static final Duration SLOW = Duration.ofSeconds(20);

    private final Fetching fetching;
    private final Consumer<Duration> waited;
    private final Cancel cancel;
    private final Path file;
    private long started;

    /**
     * @param waited is told how long it took until each page began to come, by the machine's clock
     * @param cancel ends it
     * @param file   for one page after another
     */
    WindowReader(Fetching fetching, Consumer<Duration> waited, Cancel cancel, Path file) {
        this.fetching = fetching;
        this.waited = waited;
        this.cancel = cancel;
        this.file = file;
    }

    /**
     * Fetches a window, and what is new meanwhile.
     *
     * @throws SourceException where the service refuses, or does not answer after several tries; what came is kept
     */
    void read(Window window) throws SourceException, IOException {
        Troubles troubles = new Troubles(fetching.kind(), fetching.log().title());
        Optional<String> link = Optional.empty();
        Set<Long> seen = new HashSet<>();
        Set<String> emptied = new HashSet<>();
        while (!window.over()) {
            Optional<Window> news = fetching.board().news(fetching.log().time().now());
            if (news.isPresent()) {
                read(news.get());
            }
            try {
                Optional<PageFile> came = ask(window, link);
                if (came.isEmpty()) {
                    continue;
                }
                PageFile page = came.get();
                boolean fresh = page.records() > 0 && seen.add(page.checksum());
                boolean last = page.next().isEmpty();
                boolean empty = page.records() == 0 && emptied.size() < MOST_EMPTY && page.next().map(emptied::add).orElse(false);
                boolean further = (fresh || last) && take(page, window, link.isPresent(), last);
                if (last) {
                    return;
                }
                troubles.came(further || link.isPresent() && fresh || empty);
                link = page.next();
            } catch (SourceException trouble) {
                link = after(trouble, troubles, window, link);
            } catch (BrokenPageException broken) {
                link = after(troubles.broken(broken), troubles, window, link);
            }
            if (link.isEmpty()) {
                seen.clear();
            }
        }
    }

    /** A page, or nothing where the service asks to wait. */
    private Optional<PageFile> ask(Window window, Optional<String> link) throws SourceException, IOException {
        if (fetching.pause().paused()) {
            fetching.meter().now(Doing.PAUSED);
        }
        fetching.pause().await(cancel);
        Instant sent = fetching.pace().await(cancel);
        fetching.meter().asks();
        Span rest = window.rest();
        SignInLog.Page page = link.<SignInLog.Page>map(SignInLog.Next::new)
                .orElseGet(() -> new SignInLog.First(fetching.kind(), rest.from(), rest.to()));
        CallContext context = new CallContext(cancel, Progress.silent(), fetching.options().deadline());
        PageFile[] read = new PageFile[1];
        started = System.nanoTime();
        SignInLog.Reply reply = fetching.log().read(page, body -> {
            fetching.pace().answered(sent);
            waited.accept(Duration.ofNanos(System.nanoTime() - started));
            read[0] = PageFile.read(file, body);
        }, context);
        if (reply instanceof SignInLog.Throttled throttled) {
            fetching.pace().refused(throttled.pause());
            fetching.meter().refused();
            Troubles.patience(fetching.pace().refusals(), throttled.failure());
            return Optional.empty();
        }
        fetching.settled().answered(((SignInLog.Answered) reply).at(), fetching.log().time().now());
        fetching.pace().taken();
        return Optional.of(read[0]);
    }

    /** Whether a page brought the window further. */
    private boolean take(PageFile page, Window window, boolean linked, boolean last) throws IOException {
        Instant latest = linked ? window.rest().to() : window.rest().to().plusSeconds(1);
        if (page.newest().filter(newest -> newest.isAfter(latest)).isPresent()) {
            window.unsorted();
        }
        Optional<Instant> oldest = page.oldest();
        boolean further = oldest.map(window::came).orElse(false);
        fetching.spool().add(page, window, last);
        fetching.meter().came(page.records(), fetching.board().reached(window, last), fetching.board().left());
        return further;
    }

    /** Which link is followed after a trouble, once it was waited; none where it is asked for by time. */
    private Optional<String> after(SourceException trouble, Troubles troubles, Window window, Optional<String> link)
            throws SourceException {
        troubles.add(trouble, link.isPresent());
        boolean broken = troubles.linkBroken(trouble);
        if (!broken) {
            if (link.isEmpty() && Duration.ofNanos(System.nanoTime() - started).compareTo(SLOW) > 0) {
                window.halved(LEAST).ifPresent(fetching.board()::later);
            }
            fetching.meter().now(Doing.TRYING_AGAIN);
            fetching.log().time().sleeper().sleep(Duration.ofSeconds(1L << Math.min(troubles.count(), LONGEST_WAIT)), cancel);
        }
        return broken || troubles.count() > 1 ? Optional.empty() : link;
    }
}
