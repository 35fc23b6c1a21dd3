package io.isthmus.hybridapp.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.GivenParameters;
import io.isthmus.hybridapp.internal.part.ApplicationExport;
import io.isthmus.hybridapp.internal.part.OrganizationExport;
import io.isthmus.hybridapp.internal.step.KeepTransfer;
import io.isthmus.hybridapp.internal.transfer.Transfer;
import io.isthmus.hybridapp.internal.transfer.TransferException;
import io.isthmus.hybridapp.internal.transfer.TransferFile;
import io.isthmus.hybridapp.internal.transfer.Transfers;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanMaker;
import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.request.DocumentRequest;
import io.isthmus.sdk.snapshot.Parts;

/**
 * Writes down for the other side what it needs: certificates and ids of the organization for the Entra admin, or, once
 * the application can be used, its ids for the Exchange admin. Nothing is changed on either side.
 */
public final class SplitExport implements PlanMaker {

    /** Its id in the extension point. */
    static final String KIND = "split.export";

    private static final int KIBIBYTE = 1024;
    private static final String EXCHANGE = "exchange";
    private static final String ENTRA = "entra";
    private static final Set<String> NAMES =
            Set.of(Transfers.FROM, Transfers.REQUEST, Transfers.TENANT, "application", "remoteRoutingDomain", "ewsAddress");

    @Override
    public PlanDraft make(PlanContext context) throws PlanRefusedException {
        GivenParameters given = GivenParameters.of(context.parameters(), NAMES);
        List<String> warnings = new ArrayList<>();
        boolean exchange = side(context, given).equals(EXCHANGE);
        Transfer transfer = exchange ? OrganizationExport.of(context, given, warnings)
                : ApplicationExport.of(context, given, warnings);
        try {
            TransferFile.read(transfer.document());
        } catch (TransferException unfit) {
            throw new PlanRefusedException(NLS.bind(Messages.SplitExport_Unfit, unfit.getMessage()),
                    Messages.SplitExport_UnfitAdvice);
        }
        if (DocumentRequest.bytes(transfer.document()).length > DocumentRequest.LARGEST) {
            throw new PlanRefusedException(NLS.bind(Messages.SplitExport_TooLarge,
                    DocumentRequest.LARGEST / KIBIBYTE), Messages.SplitExport_TooLargeAdvice);
        }
        return new PlanDraft(NLS.bind(exchange ? Messages.SplitExport_ForEntra : Messages.SplitExport_ForExchange,
                transfer.code()), List.of(KeepTransfer.handed(transfer)), warnings.stream().distinct().toList());
    }

    /** The side that was read; where both were, what is wanted first. */
    private static String side(PlanContext context, GivenParameters given) throws PlanRefusedException {
        Optional<String> asked = given.text(Transfers.FROM);
        if (asked.isPresent()) {
            if (!Set.of(EXCHANGE, ENTRA).contains(asked.get())) {
                throw new PlanParameterException(Transfers.FROM, NLS.bind(Messages.SplitExport_Side, asked.get()),
                        Messages.SplitExport_SideAdvice);
            }
            return asked.get();
        }
        return context.read(Parts.AUTH_CONFIGURATION).known() || !context.read(Parts.TENANT).known() ? EXCHANGE : ENTRA;
    }
}
