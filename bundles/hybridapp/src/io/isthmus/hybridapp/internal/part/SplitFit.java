package io.isthmus.hybridapp.internal.part;

import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.SigningCertificate;
import io.isthmus.hybridapp.internal.transfer.ApplicationTransfer;
import io.isthmus.hybridapp.internal.transfer.OrganizationTransfer;
import io.isthmus.hybridapp.internal.transfer.Transfer;
import io.isthmus.hybridapp.internal.transfer.Transfers;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.model.AuthConfiguration;
import io.isthmus.sdk.model.Cloud;
import io.isthmus.sdk.model.OnPremisesOrganization;
import io.isthmus.sdk.model.Organization;
import io.isthmus.sdk.model.OrganizationId;
import io.isthmus.sdk.model.PublicCertificate;
import io.isthmus.sdk.model.Tenant;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.rule.RelationshipRules;
import io.isthmus.sdk.snapshot.Parts;

/** Whether a transfer file is for this organization, this tenant and this plan. What was read here decides. */
public final class SplitFit {

    private SplitFit() {
    }

    /** @throws PlanRefusedException where it is for another tenant */
    public static void tenant(Transfer transfer, Tenant connected) throws PlanRefusedException {
        if (!transfer.tenant().equals(connected.id())) {
            throw foreign(NLS.bind(Messages.SplitFit_Tenant, transfer.tenant(), connected.id()));
        }
    }

    /**
     * @param warnings is told where it cannot be seen
     * @throws PlanRefusedException where it is another organization's, as its servers or Exchange Online tell it
     */
    public static void organization(PlanContext context, Transfer transfer, List<String> warnings)
            throws PlanRefusedException {
        Optional<OrganizationId> own = context.read(Parts.ORGANIZATION).value().flatMap(Organization::id);
        List<OrganizationId> known = own.isPresent() ? List.of(own.get())
                : context.read(Parts.ONLINE_ON_PREMISES_ORGANIZATIONS).value().orElse(List.of()).stream()
                        .map(OnPremisesOrganization::organizationGuid).flatMap(Optional::stream).toList();
        if (known.isEmpty()) {
            warnings.add(NLS.bind(Messages.SplitFit_OrganizationUnseen, transfer.organization()));
        } else if (!known.contains(transfer.organization())) {
            throw foreign(NLS.bind(Messages.SplitFit_Organization, transfer.organization(),
                    String.join(", ", known.stream().map(OrganizationId::text).toList())));
        }
    }

    /**
     * What the application will be given must be what servers sign with, as far as can be seen, and of that kind.
     *
     * @throws PlanRefusedException where servers sign with another certificate by now than the file says, or where one of
     *                              the file can be none of theirs
     */
    public static void certificates(PlanContext context, OrganizationTransfer transfer) throws PlanRefusedException {
        Optional<Thumbprint> current =
                context.read(Parts.AUTH_CONFIGURATION).value().flatMap(AuthConfiguration::current);
        if (current.filter(one -> !one.equals(transfer.current())).isPresent()) {
            throw foreign(NLS.bind(Messages.SplitFit_Rotated, current.get(), transfer.current()));
        }
        SigningCertificate rule = new SigningCertificate(context, Transfers.FILE, Messages.SplitFit_Advice);
        for (PublicCertificate one : transfer.signing()) {
            rule.require(one);
        }
    }

    /**
     * The application must have consent for what servers do, and know the certificate that they sign with now.
     *
     * @throws PlanRefusedException where it has not or does not, as the file says
     */
    public static void usable(PlanContext context, ApplicationTransfer transfer, String permission)
            throws PlanRefusedException {
        if (!transfer.permission().equals(permission)) {
            throw new PlanRefusedException(NLS.bind(Messages.SplitFit_NoConsent, transfer.displayName(), permission),
                    Messages.SplitFit_KeyUnknownAdvice);
        }
        Thumbprint current = context.require(Parts.AUTH_CONFIGURATION).current().orElseThrow(() ->
                new PlanRefusedException(Messages.SplitFit_NoCertificate, Messages.SplitFit_NoCertificateAdvice));
        if (!transfer.keys().contains(current)) {
            throw new PlanRefusedException(NLS.bind(Messages.SplitFit_KeyUnknown, transfer.displayName(), current),
                    Messages.SplitFit_KeyUnknownAdvice);
        }
    }

    /**
     * Servers send their tokens to the address that the file tells.
     *
     * @throws PlanRefusedException where it is on no host of the cloud's own
     */
    public static void address(ApplicationTransfer transfer, Cloud cloud) throws PlanRefusedException {
        Optional<String> foreign = transfer.ewsAddress().filter(one -> !RelationshipRules.inCloud(one, cloud));
        if (foreign.isPresent()) {
            throw foreign(NLS.bind(Messages.SplitFit_Address, foreign.get(), cloud.title()));
        }
    }

    /**
     * It answers a file that was handed on from here.
     *
     * @param warnings is told where nothing was, as with a collected zip
     * @throws PlanRefusedException where it answers another one
     */
    public static void plan(PlanContext context, ApplicationTransfer answer, List<String> warnings)
            throws PlanRefusedException {
        Optional<Transfer> named = Transfers.given(context, Transfers.REQUEST);
        List<? extends Transfer> handed =
                named.isPresent() ? List.of(named.get()) : Transfers.known(context, "split.export", warnings);
        if (handed.isEmpty()) {
            warnings.add(NLS.bind(Messages.SplitFit_PlanUnseen, answer.code()));
        } else if (handed.stream().noneMatch(one -> one.sha256().equals(answer.answers()))) {
            throw foreign(NLS.bind(Messages.SplitFit_Plan,
                    String.join(", ", handed.stream().map(Transfer::code).toList())));
        }
    }

    private static PlanRefusedException foreign(String message) {
        return new PlanParameterException(Transfers.FILE, message, Messages.SplitFit_Advice);
    }
}
