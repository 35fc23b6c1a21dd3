package io.isthmus.hybridapp.internal.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.DoneBefore;
import io.isthmus.hybridapp.internal.choice.EwsAddress;
import io.isthmus.hybridapp.internal.choice.GivenParameters;
import io.isthmus.hybridapp.internal.transfer.ApplicationTransfer;
import io.isthmus.hybridapp.internal.transfer.OrganizationTransfer;
import io.isthmus.hybridapp.internal.transfer.SplitReads;
import io.isthmus.hybridapp.internal.transfer.Transfer;
import io.isthmus.hybridapp.internal.transfer.Transfers;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.DoneStep;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.Cloud;
import io.isthmus.sdk.model.Tenant;
import io.isthmus.sdk.rule.KeyRules;
import io.isthmus.sdk.rule.RelationshipRules;
import io.isthmus.sdk.snapshot.Parts;

/** What the Entra admin hands back to the Exchange side, once the application can be used. */
public final class ApplicationExport {

    /** The plans by which the other side's file was taken here. */
    private static final String TAKEN_BY = "split.import";
    private static final String EWS_ADDRESS = "ewsAddress";
    /** Where the application is, and who lets it in. */
    private static final Set<Side> TENANTS = Set.of(Side.ENTRA, Side.EXCHANGE_ONLINE);

    private ApplicationExport() {
    }

    /**
     * Puts it together.
     *
     * @param warnings is told what a person must know
     * @throws PlanRefusedException where no file is answered, or the application cannot be used yet, with all that is
     *                              missing
     */
    public static ApplicationTransfer of(PlanContext context, GivenParameters given, List<String> warnings)
            throws PlanRefusedException {
        OrganizationTransfer request = request(context, warnings);
        Composition plan = new Composition(new SplitReads(context, request));
        Tenant tenant = plan.tenant();
        SplitFit.tenant(request, tenant);
        DedicatedApplication application = DedicatedApplication.standing(plan);
        List<String> missing = OverrideReadiness.missing(plan.context(), plan.facts(), application);
        if (!missing.isEmpty()) {
            throw new PlanRefusedException(NLS.bind(Messages.ApplicationExport_NotReady, String.join("; ", missing)),
                    Messages.ApplicationExport_NotReadyAdvice);
        }
        Application present = application.present().orElseThrow();
        return new ApplicationTransfer(request.plan(), request.sha256(), context.now(), request.organization(), tenant,
                context.require(Parts.DOMAINS), present.id(), present.appId(), present.displayName(),
                DedicatedApplication.permission(plan).name(),
                present.keyCredentials().stream().filter(key -> !key.expiredAt(context.now()))
                        .flatMap(key -> KeyRules.thumbprint(key).stream()).distinct().toList(),
                ews(plan, given, tenant), done(context));
    }

    private static OrganizationTransfer request(PlanContext context, List<String> warnings)
            throws PlanRefusedException {
        Optional<Transfer> named = Transfers.given(context, Transfers.REQUEST);
        if (named.isPresent()) {
            if (named.get() instanceof OrganizationTransfer request) {
                return request;
            }
            throw new PlanParameterException(Transfers.REQUEST, Messages.ApplicationExport_OtherDirection,
                    Messages.ApplicationExport_OtherDirectionAdvice);
        }
        List<OrganizationTransfer> taken = Transfers.known(context, TAKEN_BY, warnings);
        if (taken.isEmpty()) {
            throw new PlanParameterException(Transfers.REQUEST, Messages.ApplicationExport_NoRequest,
                    Messages.ApplicationExport_NoRequestAdvice);
        }
        return taken.getLast();
    }

    /** The servers' console may have no way to Autodiscover; where it is not told here either, the file has none. */
    private static Optional<String> ews(Composition plan, GivenParameters given, Tenant tenant)
            throws PlanRefusedException {
        Cloud cloud = plan.cloud();
        Optional<String> address = given.text(EWS_ADDRESS);
        if (address.filter(one -> !RelationshipRules.inCloud(one, cloud)).isPresent()) {
            throw new PlanParameterException(EWS_ADDRESS, NLS.bind(Messages.ApplicationExport_Address, address.get(),
                    cloud.title()), NLS.bind(Messages.ApplicationExport_AddressAdvice,
                            String.join(", ", cloud.microsoftDomains())));
        }
        if (address.isPresent() || tenant.initialDomain().isEmpty()) {
            return address;
        }
        try {
            return Optional.of(EwsAddress.ask(plan.context(), cloud, Side.ENTRA, tenant.initialDomain().get(),
                    Optional.empty()));
        } catch (PlanRefusedException notTold) {
            return Optional.empty();
        }
    }

    /** What this console did for it, for whoever reads the file. */
    private static List<String> done(PlanContext context) throws PlanRefusedException {
        List<String> lines = new ArrayList<>();
        for (DoneStep one : DoneBefore.require(context)) {
            if (one.kind().equals(TAKEN_BY) && TENANTS.contains(one.step().side())) {
                lines.add(one.at() + " " + one.step().title());
            }
        }
        return lines;
    }
}
