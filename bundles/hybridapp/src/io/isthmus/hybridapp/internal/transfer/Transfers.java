package io.isthmus.hybridapp.internal.transfer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Reading;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.DoneStep;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.DocumentRequest;

/** The transfer files that a plan is given, and those that this console wrote or took before. */
public final class Transfers {

    /** The parameter that names the file of the other side. */
    public static final String FILE = "file";
    /** The parameter that names the file that is answered. */
    public static final String REQUEST = "request";

    /** The parameter that tells which side a file is written from. */
    public static final String FROM = "from";

    /** The parameter that tells which tenant a file is written for. */
    public static final String TENANT = "tenant";

    /** The parameter that names the plan whose script wrote the file. */
    public static final String PLAN = "plan";

    /** So much the clocks of two consoles may differ. */
    private static final Duration CLOCKS = Duration.ofHours(1);

    private Transfers() {
    }

    /**
     * The transfer in the file that a parameter names.
     *
     * @return empty where the parameter was not given
     * @throws PlanParameterException where the file is none that can be used, with the reason
     */
    public static Optional<Transfer> given(PlanContext context, String parameter) throws PlanParameterException {
        Optional<Value> document = context.document(parameter);
        if (document.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(TransferFile.read(document.get()));
        } catch (TransferException unfit) {
            throw new PlanParameterException(parameter, unfit.getMessage(), unfit.advice());
        }
    }

    /**
     * The other side's file, which must not be too old.
     *
     * @param longest how old it may be
     */
    public static Transfer fresh(PlanContext context, Duration longest) throws PlanRefusedException {
        Transfer transfer = given(context, FILE).orElseThrow(() -> new PlanParameterException(FILE,
                Messages.Transfers_NoFile, Messages.Transfers_NoFileAdvice));
        requireFresh(transfer.made(), context.now(), longest);
        return transfer;
    }

    /**
     * What the script of a plan wrote, which must not be too old.
     *
     * @param longest how old it may be
     * @return empty where the file says that it is another one
     */
    public static Optional<ScriptResult> result(PlanContext context, Duration longest) throws PlanRefusedException {
        Optional<Value> document = context.document(FILE).filter(TransferFile::result);
        if (document.isEmpty()) {
            return Optional.empty();
        }
        try {
            ScriptResult result = TransferFile.readResult(document.get());
            requireFresh(result.finished(), context.now(), longest);
            return Optional.of(result);
        } catch (TransferException unfit) {
            throw new PlanParameterException(FILE, unfit.getMessage(), unfit.advice());
        }
    }

    private static void requireFresh(Instant made, Instant now, Duration longest) throws PlanParameterException {
        if (made.isBefore(now.minus(longest))) {
            throw new PlanParameterException(FILE, NLS.bind(Messages.Transfers_Stale, made, longest.toDays()),
                    Messages.Transfers_Again);
        }
        if (made.isAfter(now.plus(CLOCKS))) {
            throw new PlanParameterException(FILE, NLS.bind(Messages.Transfers_Future, made),
                    Messages.Transfers_FutureAdvice);
        }
    }

    /**
     * The organizations' files that plans of a kind wrote here and that were not taken back, oldest first.
     *
     * @param warnings is told where the ledger cannot say it
     */
    public static List<OrganizationTransfer> known(PlanContext context, String kind, List<String> warnings) {
        Reading<List<DoneStep>> done = context.done();
        if (!done.known()) {
            warnings.add(Messages.Transfers_LedgerNotRead);
        }
        List<OrganizationTransfer> known = new ArrayList<>();
        done.value().orElse(List.of()).stream().filter(one -> one.kind().equals(kind))
                .flatMap(one -> one.step().change().actions().stream()).map(Action::request)
                .filter(DocumentRequest.class::isInstance).flatMap(one -> ((DocumentRequest) one).document().stream())
                .forEach(document -> organization(document).ifPresent(known::add));
        return known;
    }

    private static Optional<OrganizationTransfer> organization(Value document) {
        try {
            return TransferFile.read(document) instanceof OrganizationTransfer transfer ? Optional.of(transfer)
                    : Optional.empty();
        } catch (TransferException ofAnotherVersion) {
            return Optional.empty();
        }
    }
}
