package io.isthmus.hybridapp.internal.choice;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Reading;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.AuthServer;
import io.isthmus.sdk.model.OrganizationId;
import io.isthmus.sdk.rule.ApplicationRules;
import io.isthmus.sdk.snapshot.Parts;

/**
 * Which application it will be.
 *
 * @param present     the one that is there, or the deleted one that is brought back
 * @param deleted     whether it has to be brought back first
 * @param displayName its name, now or then
 * @param uniqueName  the key that it is made by; empty where it is not made
 */
public record ApplicationChoice(Optional<Application> present, boolean deleted, String displayName,
        Optional<String> uniqueName) {

    /**
     * @param warnings is told of deleted applications of the kind, and of what could not be seen
     * @throws PlanRefusedException where a person must choose, or it cannot be named
     */
    public static ApplicationChoice of(PlanContext context, AuthServer authServer, Parameters parameters,
            List<String> warnings) throws PlanRefusedException {
        Optional<Application> present =
                PresentApplication.find(context, parameters.application(), Optional.of(authServer));
        if (present.isPresent()) {
            return of(present.get());
        }
        authServer.applicationIdentifier().ifPresent(stale ->
                warnings.add(NLS.bind(Messages.ApplicationChoice_Stale, authServer.name(), stale)));
        OrganizationId id = PresentApplication.organization(context).orElseThrow(() -> new PlanRefusedException(
                Messages.ApplicationChoice_NoOrganization, Messages.ApplicationChoice_NoOrganizationAdvice));
        if (parameters.restore()) {
            Application newest = newest(deleted(context.require(Parts.DELETED_APPLICATIONS), id)).orElseThrow(() -> new PlanRefusedException(
                    Messages.ApplicationChoice_NothingDeleted, Messages.ApplicationChoice_NothingDeletedAdvice));
            return new ApplicationChoice(Optional.of(newest), true, newest.displayName(), Optional.empty());
        }
        Reading<List<Application>> reading = context.read(Parts.DELETED_APPLICATIONS);
        if (!reading.known()) {
            warnings.add(Messages.ApplicationChoice_DeletedNotRead);
        }
        List<Application> deleted = deleted(reading.value().orElse(List.of()), id);
        deleted.forEach(one -> warnings.add(NLS.bind(Messages.ApplicationChoice_Deleted, one.displayName(),
                one.appId())));
        return new ApplicationChoice(Optional.empty(), false, ApplicationRules.displayName(id),
                Optional.of(freeName(context, ApplicationRules.uniqueName(id), deleted)));
    }

    /** One that is there. */
    public static ApplicationChoice of(Application present) {
        return new ApplicationChoice(Optional.of(present), false, present.displayName(), Optional.empty());
    }

    /**
     * The deleted one, to be brought back: the one that is named, else the organization's newest.
     *
     * @throws PlanRefusedException where there is none, or another one took its place
     */
    public static ApplicationChoice restored(PlanContext context, Optional<AppId> named) throws PlanRefusedException {
        Optional<Application> present =
                PresentApplication.find(context, Optional.empty(), PresentApplication.authServer(context));
        if (present.isPresent()) {
            throw new PlanRefusedException(NLS.bind(Messages.ApplicationChoice_Replaced, present.get().displayName(),
                    present.get().appId()), Messages.ApplicationChoice_ReplacedAdvice);
        }
        List<Application> all = context.require(Parts.DELETED_APPLICATIONS);
        List<Application> deleted = named.isPresent()
                ? all.stream().filter(one -> one.appId().equals(named.get())).toList()
                : deleted(all, PresentApplication.organization(context).orElseThrow(() ->
                        new PlanRefusedException(Messages.ApplicationChoice_NoOrganization,
                                Messages.ApplicationChoice_NoOrganizationAdvice)));
        Application newest = newest(deleted).orElseThrow(() -> named.isPresent() && !all.isEmpty()
                ? new PlanParameterException("application", NLS.bind(Messages.ApplicationChoice_NotAmongDeleted, named.get()),
                        NLS.bind(Messages.ApplicationChoice_AmongDeleted, titles(all)))
                : new PlanRefusedException(Messages.ApplicationChoice_NothingDeleted,
                        Messages.ApplicationChoice_NothingToRestoreAdvice));
        return new ApplicationChoice(Optional.of(newest), true, newest.displayName(), Optional.empty());
    }

    private static Optional<Application> newest(List<Application> deleted) {
        return deleted.stream().max(Comparator.comparing(one -> one.deleted().orElse(Instant.EPOCH)));
    }

    private static String titles(List<Application> applications) {
        return String.join(", ", applications.stream().map(one -> one.displayName() + " (" + one.appId() + ")").toList());
    }

    private static List<Application> deleted(List<Application> all, OrganizationId organization) {
        String name = ApplicationRules.displayName(organization);
        String unique = ApplicationRules.uniqueName(organization);
        return all.stream().filter(one -> one.displayName().equalsIgnoreCase(name)
                || one.uniqueName().filter(other -> other.startsWith(unique)).isPresent()).toList();
    }

    /** A deleted application keeps its unique name for as long as it can be brought back. */
    private static String freeName(PlanContext context, String uniqueName, List<Application> deleted) {
        boolean taken = deleted.stream()
                .anyMatch(one -> one.uniqueName().filter(uniqueName::equalsIgnoreCase).isPresent());
        return taken ? uniqueName + "-" + context.newId().toString().substring(0, 8) : uniqueName;
    }
}
