package io.isthmus.hybridapp.internal.matrix;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.matrix.MatrixCell;
import io.isthmus.hybridapp.matrix.MatrixRow;
import io.isthmus.hybridapp.matrix.MatrixState;
import io.isthmus.hybridapp.matrix.MatrixStep;
import io.isthmus.hybridapp.matrix.PairMatrix;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.model.AuthServer;
import io.isthmus.sdk.model.TenantId;
import io.isthmus.sdk.port.UnreadableException;
import io.isthmus.sdk.rule.AuthServerRules;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.SideSnapshot;
import io.isthmus.sdk.snapshot.Snapshot;

/** Makes the matrix of a snapshot: a row for each pair. */
public final class MatrixMaker {

    private final Snapshot snapshot;
    private final Facts facts;

    public MatrixMaker(Snapshot snapshot, Facts facts) {
        this.snapshot = snapshot;
        this.facts = facts;
    }

    /** The matrix. */
    public PairMatrix make() {
        return new PairMatrix(snapshot.taken(), snapshot.pairs().stream().map(this::row).toList());
    }

    private MatrixRow row(HybridPair pair) {
        PairReads reads = new PairReads(snapshot, pair, facts);
        Optional<String> apart = apart(reads);
        PairSteps steps = new PairSteps(reads);
        return new MatrixRow(pair, title(Side.ON_PREMISES, pair.organization(), Messages.MatrixMaker_NoOrganization),
                title(Side.ENTRA, pair.tenant(), Messages.MatrixMaker_NoTenant),
                Stream.of(MatrixStep.values()).map(step -> apart
                        .map(why -> new MatrixCell(step, MatrixState.NOT_APPLICABLE, why))
                        .orElseGet(() -> cell(step, steps))).toList());
    }

    private static MatrixCell cell(MatrixStep step, PairSteps steps) {
        try {
            return steps.look(step);
        } catch (UnreadableException unread) {
            return new MatrixCell(step, MatrixState.NOT_READ, NLS.bind(Messages.MatrixMaker_NotRead, unread.part().id(),
                    unread.reading().failure().map(Failure::message).orElse(unread.reading().origin())));
        } catch (PlanRefusedException undecided) {
            return new MatrixCell(step, MatrixState.NOT_READ, undecided.getMessage());
        }
    }

    /** Why the two have nothing to do with each other: the organization was read, and has no Auth Server for the tenant. */
    private static Optional<String> apart(PairReads reads) {
        if (reads.pair().organization().isEmpty() || reads.pair().tenant().isEmpty()
                || reads.read(Parts.AUTH_SERVERS).state() != ReadState.READ) {
            return Optional.empty();
        }
        List<AuthServer> servers = reads.require(Parts.AUTH_SERVERS);
        TenantId tenant = TenantId.of(reads.pair().tenant().get());
        boolean trusts = servers.isEmpty() || servers.stream().anyMatch(server -> AuthServerRules.realmIs(server, tenant));
        return trusts ? Optional.empty() : Optional.of(Messages.MatrixMaker_Apart);
    }

    private String title(Side side, Optional<String> key, String none) {
        return key.map(known -> snapshot.side(side, known).map(SideSnapshot::scope).map(scope -> scope.title())
                .orElse(known)).orElse(none);
    }
}
