package io.isthmus.hybridapp.internal.step;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.transfer.HandedFile;
import io.isthmus.hybridapp.internal.transfer.Transfer;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.Difference;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.change.Verification;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.DocumentRequest;

/**
 * Writes a transfer file into the profile: one that is handed to the other side, or one that came from there and is kept
 * as evidence of what was agreed to. With it the ledger has the file's content, its hash and its code.
 */
public final class KeepTransfer {

    private static final String STEP = "transfer";
    private static final Duration DEADLINE = Duration.ofMinutes(1);
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private KeepTransfer() {
    }

    /** One that is handed to the other side. */
    public static Step handed(Transfer transfer) {
        return step(transfer, Messages.KeepTransfer_Handed, Messages.KeepTransfer_HandedEffect);
    }

    /** One that came from there. */
    public static Step taken(HandedFile transfer) {
        return step(transfer, Messages.KeepTransfer_Taken, Messages.KeepTransfer_TakenEffect);
    }

    private static Step step(HandedFile transfer, String title, String effect) {
        String name = transfer.fileName();
        DocumentRequest read = DocumentRequest.read(name);
        Value document = transfer.document();
        Change change = new Change(NLS.bind(effect, name, transfer.sha256()), List.of(), List.of(),
                List.of(Action.repeatable(DocumentRequest.write(name, document))), seen(new Expectation(read,
                        new Condition.Equal("", document), NLS.bind(Messages.KeepTransfer_There, name))));
        Change inverse = new Change(NLS.bind(Messages.KeepTransfer_Undo, name), List.of(), List.of(),
                List.of(Action.repeatable(DocumentRequest.remove(name))), seen(new Expectation(read,
                        new Condition.Equal("", Value.none()), NLS.bind(Messages.KeepTransfer_Gone, name))));
        return new Step(STEP, Side.WORKSTATION, NLS.bind(title, transfer.code()), Set.of(), change, List.of(),
                List.of(new Difference(name, "SHA-256", Value.none(), Value.of(transfer.sha256()))),
                new Reversibility.Reversible(), Optional.of(inverse), Optional.empty());
    }

    private static Verification seen(Expectation expectation) {
        return new Verification(List.of(expectation), DEADLINE, INTERVAL);
    }
}
