package io.isthmus.console.ui.internal.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.isthmus.engine.change.LedgerLine;
import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.profile.OrganizationStore;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.Elsewhere;
import io.isthmus.ui.model.LedgerState;
import io.isthmus.ui.model.Visit;
import io.isthmus.ui.model.WatchState;

/**
 * Looks in the profile what other processes do, and did, with the organization of a visit. The ledger, the plans and what
 * watches found follow at once, since they are files; of both sides it is told that they were changed since they were read.
 */
public final class LookElsewhere {

    private final ConsoleModel model;
    private final Function<Path, Optional<Instant>> lastReset;

    /**
     * @param model     what the window looks at
     * @param lastReset when the demo organization of a directory was set back last
     */
    public LookElsewhere(ConsoleModel model, Function<Path, Optional<Instant>> lastReset) {
        this.model = model;
        this.lastReset = lastReset;
    }

    /**
     * Looks, and tells the visit. While a plan is applied or undone here there is nobody else. One look at a time: what an
     * earlier one saw would be told after the later one's, and stay.
     *
     * @throws UncheckedIOException where the files cannot be read
     */
    public synchronized void look(Visit visit) {
        Optional<Connection> connection = visit.connection();
        if (connection.isEmpty() || visit.left() || visit.changing()) {
            return;
        }
        String id = connection.get().id();
        OrganizationStore files = model.console().profile().organization(id);
        try {
            List<LedgerLine> lines = LedgerLine.of(files.ledger().records());
            follow(visit, id, lines);
            visit.watching().found(model.console().watchHistory(id).read());
            visit.toldElsewhere(model.console().profile().writesElsewhere(id),
                    visit.shown().reading() || visit.watching().state().phase() == WatchState.Phase.LOOKING
                            ? visit.elsewhere() : done(visit, files, lines));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void follow(Visit visit, String id, List<LedgerLine> lines) throws IOException {
        int known = visit.ledger().records().size();
        if (lines.size() <= known) {
            return;
        }
        visit.ledgerRead(new LedgerState(lines.reversed(), Optional.empty()));
        Set<UUID> plans = lines.subList(known, lines.size()).stream()
                .flatMap(line -> line.record().entry().plan().stream()).collect(Collectors.toSet());
        for (PlanState state : model.console().changes(id).plans(visit.times().clock().instant())) {
            if (plans.contains(state.plan().id())) {
                visit.planTold(VerifyPlansOperation.run(state));
            }
        }
    }

    private Optional<Elsewhere> done(Visit visit, OrganizationStore files, List<LedgerLine> lines)
            throws IOException {
        if (visit.shown().snapshot().isEmpty()) {
            return Optional.empty();
        }
        Snapshot shown = visit.shown().snapshot().get();
        if (lines.size() > Math.max(shown.ledgerHead().count(), visit.ownRecords())) {
            LedgerLine last = lines.getLast();
            return Optional.of(new Elsewhere(Elsewhere.Kind.CHANGED, last.record().entry().at(), last.who()));
        }
        Path file = model.console().snapshots().fileIn(files.snapshotsDirectory(), shown);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Instant read = written(file);
        return lastReset.apply(files.demoDirectory()).filter(read::isBefore)
                .map(at -> new Elsewhere(Elsewhere.Kind.RESET, at, "")) //$NON-NLS-1$
                .or(() -> later(files, read).flatMap(newest -> later(newest, visit.watching().state())));
    }

    private static Optional<Path> later(OrganizationStore files, Instant read) {
        return files.snapshots().stream().findFirst()
                .filter(newest -> read.isBefore(written(newest)));
    }

    /** What the watch of this window read is no news where it is as it is shown. */
    private static Optional<Elsewhere> later(Path newest, WatchState watch) {
        if (watch.saved().filter(newest::equals).isEmpty()) {
            return Optional.of(new Elsewhere(Elsewhere.Kind.READ, written(newest), "")); //$NON-NLS-1$
        }
        return watch.looked().filter(at -> watch.differs())
                .map(at -> new Elsewhere(Elsewhere.Kind.WATCHED, at, "")); //$NON-NLS-1$
    }

    private static Instant written(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
