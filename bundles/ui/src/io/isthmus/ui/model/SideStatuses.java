package io.isthmus.ui.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.Source;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.SideSnapshot;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.sdk.text.Counted;

/** Tells of session and snapshot how each side is connected. */
final class SideStatuses {

    private static final List<Side> SIDES = List.of(Side.ON_PREMISES, Side.ENTRA, Side.EXCHANGE_ONLINE);

    private SideStatuses() {
    }

    static List<SideStatus> of(Optional<Session> session, Optional<Snapshot> snapshot) {
        return SIDES.stream().map(side -> status(side, session, snapshot)).toList();
    }

    private static SideStatus status(Side side, Optional<Session> session, Optional<Snapshot> snapshot) {
        List<Source> sources = session.stream().flatMap(open -> open.sources().stream())
                .filter(source -> source.scope().side() == side).toList();
        List<SideSnapshot> read = snapshot.stream().flatMap(one -> one.sides().stream())
                .filter(one -> one.scope().side() == side).toList();
        SideStatus.State state = !sources.isEmpty() ? SideStatus.State.CONNECTED
                : read.isEmpty() ? SideStatus.State.NOT_CONNECTED : SideStatus.State.OFFLINE;
        Optional<String> account = sources.stream().flatMap(source -> source.signedInAs().stream()).findFirst();
        return new SideStatus(side, state, account, session.map(Session::access).orElse(Access.READ),
                summary(read), at(read), failure(read).or(() -> opening(side, session)),
                sources.stream().flatMap(source -> source.notes().stream()).distinct().toList());
    }

    private static String summary(List<SideSnapshot> read) {
        return read.stream().flatMap(side -> side.read(Parts.SERVERS).value().stream()).findFirst()
                .map(List::size).map(servers -> Counted.text(servers, Messages.SideStatuses_server,
                        Messages.SideStatuses_servers, servers)).orElse(""); //$NON-NLS-1$
    }

    private static Optional<Instant> at(List<SideSnapshot> read) {
        return readings(read).flatMap(reading -> reading.at().stream()).max(Comparator.naturalOrder());
    }

    private static Optional<Failure> failure(List<SideSnapshot> read) {
        return readings(read).flatMap(reading -> reading.failure().stream()).findFirst();
    }

    private static Optional<Failure> opening(Side side, Optional<Session> session) {
        return session.stream().flatMap(open -> open.failures().stream()).filter(failure -> failure.side() == side)
                .findFirst();
    }

    private static Stream<Reading<?>> readings(List<SideSnapshot> read) {
        return read.stream().flatMap(side -> side.parts().values().stream());
    }
}
