package io.isthmus.engine.internal.right;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Reading;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.facts.Facts.RightFact;
import io.isthmus.sdk.facts.Facts.RoleFact;
import io.isthmus.sdk.model.DirectoryRole;
import io.isthmus.sdk.model.SignedInUser;
import io.isthmus.sdk.request.GraphRequest;

/** What whoever is signed in to Entra may do there by directory roles, and by being an owner. */
final class DirectoryRights {

    /** Asks Graph. */
    @FunctionalInterface
    interface Asking {
        /** Reads. */
        Value ask(GraphRequest request) throws SourceException;
    }

    private static final String USER = "user";

    private final Reading<SignedInUser> reading;
    private final Asking asking;
    private final Map<String, RoleFact> known;

    /**
     * @param reading as whom somebody is signed in
     * @param facts   the roles that are known
     */
    DirectoryRights(Reading<SignedInUser> reading, Asking asking, Facts facts) {
        this.reading = reading;
        this.asking = asking;
        known = facts.directoryRoles().stream()
                .collect(Collectors.toMap(role -> role.templateId().toLowerCase(Locale.ROOT), role -> role));
    }

    /**
     * Judges one request.
     *
     * @param object the id of what it is about, where it is known
     */
    Judgement judge(RightFact right, GraphRequest request) {
        if (reading.value().isEmpty()) {
            return unread(right);
        }
        SignedInUser user = reading.value().get();
        if (!user.principal().type().equals(USER)) {
            return user.permissions().stream().anyMatch(right.permissions()::contains)
                    ? Judgement.may(Judgement.alternatives(right.permissions()))
                    : Judgement.mayNot(right.permissions());
        }
        return byRole(right, Needs.object(request)).orElseGet(() -> otherwise(right, user, request));
    }

    /** By a role alone: one that counts now, else one that can be activated. */
    Optional<Judgement> byRole(RightFact right, Optional<String> object) {
        List<DirectoryRole> fitting = reading.value().stream().flatMap(user -> user.roles().stream())
                .filter(role -> role.covers(object) && name(role).filter(right.directoryRoles()::contains).isPresent())
                .toList();
        return fitting.stream().filter(DirectoryRole::active).findFirst().flatMap(this::name).map(Judgement::may)
                .or(() -> fitting.stream().findFirst().flatMap(this::name).map(Judgement::activate));
    }

    /** Why it cannot be said that a role is missing; empty where that is sure. */
    Optional<String> doubt() {
        if (reading.value().isEmpty()) {
            return Optional.of(why());
        }
        SignedInUser user = reading.value().get();
        return user.unread().or(() -> user.roles().stream().filter(role -> name(role).isEmpty()).findFirst()
                .map(role -> NLS.bind(Messages.UnknownRole, role.displayName())));
    }

    Judgement unread(RightFact right) {
        return Judgement.notSeen(right.directoryRoles(), why());
    }

    private String why() {
        return reading.failure().map(failure -> failure.message()).orElse(Messages.NobodySignedIn);
    }

    private Judgement otherwise(RightFact right, SignedInUser user, GraphRequest request) {
        Optional<String> doubt = doubt();
        if (right.owners() && Needs.object(request).isPresent()) {
            try {
                if (owns(user, request)) {
                    return Judgement.mayBecause(Messages.MayOwner);
                }
            } catch (SourceException unread) {
                doubt = doubt.or(() -> Optional.of(unread.failure().message()));
            }
        }
        if (right.members()) {
            doubt = doubt.or(() -> Optional.of(Messages.MembersMay));
        }
        return doubt.map(why -> Judgement.notSeen(right.directoryRoles(), why))
                .orElseGet(() -> Judgement.mayNot(right.directoryRoles()));
    }

    private boolean owns(SignedInUser user, GraphRequest request) throws SourceException {
        Value owners = asking.ask(GraphRequest.get("/v1.0/" + Needs.set(request) + "/"
                + Needs.object(request).orElseThrow() + "/owners?$select=id"));
        return owners.at("/value").entries().anyMatch(owner -> owner.at("/id").text()
                .filter(user.principal().id().text()::equalsIgnoreCase).isPresent());
    }

    private Optional<String> name(DirectoryRole role) {
        return Optional.ofNullable(known.get(role.templateId().toLowerCase(Locale.ROOT))).map(RoleFact::name);
    }
}
