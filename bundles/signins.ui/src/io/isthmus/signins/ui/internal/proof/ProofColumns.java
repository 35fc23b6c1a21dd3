package io.isthmus.signins.ui.internal.proof;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.text.ShortIds;
import io.isthmus.signins.proof.ProvenUse;
import io.isthmus.ui.style.Mark;
import io.isthmus.ui.table.Column;
import io.isthmus.ui.text.Times;

/** The columns of the proof of use. */
final class ProofColumns {

    private static final String NOTHING = ""; //$NON-NLS-1$

    private final Supplier<Times> times;

    ProofColumns(Supplier<Times> times) {
        this.times = times;
    }

    List<Column<ProvenUse>> columns() {
        return List.of(
                Column.of("application", Messages.ProofColumns_application, 24, ProvenUse::application), //$NON-NLS-1$
                shortened("thumbprint", Messages.ProofColumns_thumbprint, //$NON-NLS-1$
                        row -> row.thumbprint().map(Thumbprint::text)),
                Column.of("standing", Messages.ProofColumns_standing, 16, //$NON-NLS-1$
                        (ProvenUse row) -> row.standing().title())
                        .sortedBy(Comparator.comparing(ProvenUse::standing)).marked(ProofColumns::mark),
                Column.of("address", Messages.ProofColumns_address, 15, //$NON-NLS-1$
                        row -> row.use().ipAddress().orElse(NOTHING)),
                Column.of("server", Messages.ProofColumns_server, 30, //$NON-NLS-1$
                        (ProvenUse row) -> row.servers().text())
                        .explained(row -> row.servers().text()),
                number("succeeded", Messages.ProofColumns_succeeded, row -> row.use().succeeded()), //$NON-NLS-1$
                number("failed", Messages.ProofColumns_failed, row -> row.use().failed()), //$NON-NLS-1$
                dated("firstSuccess", Messages.ProofColumns_firstSuccess, row -> row.use().firstSuccess()), //$NON-NLS-1$
                dated("lastSuccess", Messages.ProofColumns_lastSuccess, row -> row.use().lastSuccess()), //$NON-NLS-1$
                dated("first", Messages.ProofColumns_first, row -> Optional.of(row.use().first())).hidden(), //$NON-NLS-1$
                dated("last", Messages.ProofColumns_last, row -> Optional.of(row.use().last())).hidden(), //$NON-NLS-1$
                shortened("keyId", Messages.ProofColumns_keyId, row -> row.use().keyId()).hidden(), //$NON-NLS-1$
                shortened("appId", Messages.ProofColumns_appId, //$NON-NLS-1$
                        row -> Optional.of(row.use().appId().text())).hidden(),
                Column.of("credential", Messages.ProofColumns_credential, 14, //$NON-NLS-1$
                        (ProvenUse row) -> row.use().credential().orElse(NOTHING)).hidden(),
                Column.of("subject", Messages.ProofColumns_subject, 30, //$NON-NLS-1$
                        (ProvenUse row) -> row.subject().orElse(NOTHING)).hidden(),
                dated("ends", Messages.ProofColumns_ends, ProvenUse::ends).hidden()); //$NON-NLS-1$
    }

    private static Column<ProvenUse> shortened(String id, String title, Function<ProvenUse, Optional<String>> whole) {
        return Column.of(id, title, 13, (ProvenUse row) -> whole.apply(row).map(ShortIds::of).orElse(NOTHING))
                .inFull(row -> whole.apply(row).orElse(NOTHING));
    }

    private Column<ProvenUse> number(String id, String title, ToLongFunction<ProvenUse> number) {
        return Column.of(id, title, 11, (ProvenUse row) -> String.format(times.get().locale(), "%,d", //$NON-NLS-1$
                number.applyAsLong(row))).sortedBy(Comparator.comparingLong(number));
    }

    private Column<ProvenUse> dated(String id, String title, Function<ProvenUse, Optional<Instant>> time) {
        return Column.of(id, title, 19, (ProvenUse row) -> time.apply(row).map(times.get()::dated).orElse(NOTHING))
                .sortedBy(Comparator.comparing(row -> time.apply(row).orElse(Instant.MIN)))
                .inFull(row -> time.apply(row).map(times.get()::exactly).orElse(NOTHING));
    }

    /** What was never let in proves nothing. */
    private static Mark mark(ProvenUse row) {
        return switch (row.standing()) {
            case CURRENT -> row.use().succeeded() > 0 ? Mark.GOOD : Mark.NONE;
            case NEXT, PREVIOUS, ON_APPLICATION -> Mark.INFORMATION;
            case GONE -> Mark.NONE;
            case NOT_TOLD -> Mark.UNSEEN;
        };
    }
}
