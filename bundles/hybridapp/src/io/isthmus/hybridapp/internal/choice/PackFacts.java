package io.isthmus.hybridapp.internal.choice;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.Settling;
import io.isthmus.sdk.facts.FactKeys;
import io.isthmus.sdk.facts.Facts.DeadlineFact;
import io.isthmus.sdk.facts.Facts.DurationFact;
import io.isthmus.sdk.facts.Facts.OverrideFact;
import io.isthmus.sdk.facts.Facts.PermissionFact;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.model.Cloud;
import io.isthmus.sdk.model.ExchangeBuild;
import io.isthmus.sdk.rule.ApplicationRules;

/** The facts that the plan cannot do without: a data pack that lacks one is told, and no plan is made. */
public record PackFacts(Facts facts) {

    public Duration propagation() throws PlanRefusedException {
        return duration(FactKeys.SERVER_PROPAGATION);
    }

    public Duration ewsAccess() throws PlanRefusedException {
        return duration(FactKeys.EWS_ACCESS);
    }

    /** Until a staged auth certificate became the current one after its date. */
    public Duration authCertificateActivation() throws PlanRefusedException {
        return duration(FactKeys.AUTH_CERTIFICATE_ACTIVATION);
    }

    /** How long before it becomes the current one a next auth certificate is staged. */
    public Duration nextCertificateLead() throws PlanRefusedException {
        return duration(FactKeys.NEXT_CERTIFICATE_LEAD);
    }

    /** Days left of the current auth certificate from which it is replaced. */
    public int authCertificateDays() throws PlanRefusedException {
        return days(FactKeys.AUTH_CERTIFICATE_WARNING_DAYS);
    }

    /** Days that a next auth certificate must have left. */
    public int nextCertificateDays() throws PlanRefusedException {
        return days(FactKeys.NEXT_CERTIFICATE_WARNING_DAYS);
    }

    /**
     * Until every read and every token goes by what was written to the directory.
     *
     * @param key what of the application: one of {@link io.isthmus.sdk.rule.SettlingKeys}
     */
    public Settling directory(String key, String application) throws PlanRefusedException {
        return new Settling(key, application, duration(FactKeys.DIRECTORY_REPLICATION));
    }

    /** Since when servers are no longer let in through the shared principal. */
    public LocalDate sharedPrincipalBlocked() throws PlanRefusedException {
        return deadline(FactKeys.SHARED_PRINCIPAL_BLOCKED);
    }

    /** When Exchange Online ends EWS. */
    public LocalDate ewsRetirement() throws PlanRefusedException {
        return deadline(FactKeys.EWS_RETIREMENT);
    }

    /** How old a transfer file may be. */
    public Duration transferAge() throws PlanRefusedException {
        return duration(FactKeys.TRANSFER_AGE);
    }

    /** How long what was deleted can be brought back. */
    public Duration deletedItems() throws PlanRefusedException {
        return duration(FactKeys.DELETED_ITEMS);
    }

    /** The override that makes servers call Microsoft Graph instead of EWS. */
    public OverrideFact graphRouting() throws PlanRefusedException {
        return facts.override(FactKeys.GRAPH_ROUTING).orElseThrow(() -> lacking(FactKeys.GRAPH_ROUTING));
    }

    /** An application permission by its name. */
    public PermissionFact permission(String name) throws PlanRefusedException {
        return facts.permission(name).orElseThrow(() -> lacking(name));
    }

    public OverrideFact override() throws PlanRefusedException {
        return facts.override(FactKeys.DEDICATED_APPLICATION)
                .orElseThrow(() -> lacking(FactKeys.DEDICATED_APPLICATION));
    }

    public PermissionFact permission() throws PlanRefusedException {
        return permission(FactKeys.FULL_ACCESS_AS_APP);
    }

    /** What servers call Microsoft Graph for. */
    public List<PermissionFact> graphPermissions() throws PlanRefusedException {
        List<PermissionFact> permissions = new ArrayList<>();
        for (String name : ApplicationRules.GRAPH_PERMISSIONS) {
            permissions.add(permission(name));
        }
        return permissions;
    }

    /** The lowest build that can call Microsoft Graph. */
    public ExchangeBuild graphBuild() throws PlanRefusedException {
        return facts.productLines().stream().flatMap(line -> line.graphRouting().stream())
                .min(Comparator.naturalOrder()).orElseThrow(() -> lacking(FactKeys.GRAPH_ROUTING));
    }

    public Cloud cloud(String id) throws PlanRefusedException {
        return facts.cloud(id).orElseThrow(() -> lacking(id));
    }

    private LocalDate deadline(String key) throws PlanRefusedException {
        return facts.deadline(key).map(DeadlineFact::date).orElseThrow(() -> lacking(key));
    }

    private Duration duration(String key) throws PlanRefusedException {
        return facts.duration(key).map(DurationFact::duration).orElseThrow(() -> lacking(key));
    }

    private int days(String key) throws PlanRefusedException {
        return facts.setting(key).map(Integer::valueOf).orElseThrow(() -> lacking(key));
    }

    private PlanRefusedException lacking(String key) {
        return new PlanRefusedException(NLS.bind(Messages.PackFacts_Lacking, facts.version(), key),
                Messages.PackFacts_LackingAdvice);
    }
}
