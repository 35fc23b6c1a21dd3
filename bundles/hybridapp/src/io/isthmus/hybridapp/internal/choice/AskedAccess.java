package io.isthmus.hybridapp.internal.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.RequiredResourceAccess;

/**
 * Permissions of one resource that an application asks for: its entry in requiredResourceAccess.
 *
 * @param permissions at least one, all of the same resource
 */
public record AskedAccess(List<Permission> permissions) {

    public static final String LIST = "/requiredResourceAccess";

    /** Copies the list. */
    public AskedAccess {
        permissions = List.copyOf(permissions);
    }

    public static AskedAccess to(Permission permission) {
        return new AskedAccess(List.of(permission));
    }

    /** The names of the permissions. */
    public String names() {
        return permissions.stream().map(Permission::name).collect(Collectors.joining(", "));
    }

    /** The resource's name. */
    public String resource() {
        return permissions.getFirst().resource().displayName();
    }

    /** What an application that asks the resource for nothing yet asks for. */
    public Value.Members requested() {
        return entry(new RequiredResourceAccess(id(), roles().toList(), List.of()));
    }

    /** What the application asks the resource for, with these added and nothing taken away. */
    public Value.Members addedTo(Application application) {
        RequiredResourceAccess before =
                askedBy(application).orElse(new RequiredResourceAccess(id(), List.of(), List.of()));
        return entry(new RequiredResourceAccess(before.resource(),
                Stream.concat(before.roles().stream(), roles()).distinct().toList(), before.scopes()));
    }

    /** What the application asks the resource for now, as Graph writes it. */
    public Optional<Value.Members> before(Application application) {
        return askedBy(application).map(AskedAccess::entry);
    }

    /** What the application asks the resource for without these; nothing where nothing is left. */
    public Optional<Value.Members> leftOf(Application application) {
        List<UUID> gone = roles().toList();
        return askedBy(application).map(before -> new RequiredResourceAccess(before.resource(),
                before.roles().stream().filter(role -> !gone.contains(role)).toList(), before.scopes()))
                .filter(left -> !left.roles().isEmpty() || !left.scopes().isEmpty()).map(AskedAccess::entry);
    }

    /** That an application asks for all of them. */
    public Condition asked() {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(Condition.equal("/resourceAppId", id().text()));
        permissions.forEach(permission -> conditions.add(permission.asked()));
        return new Condition.Any(LIST, new Condition.All(conditions));
    }

    /** The resource's id. */
    public AppId id() {
        return permissions.getFirst().resource().appId();
    }

    private Stream<UUID> roles() {
        return permissions.stream().map(Permission::role);
    }

    private Optional<RequiredResourceAccess> askedBy(Application application) {
        AppId wanted = id();
        return application.requiredResourceAccess().stream()
                .filter(access -> access.resource().equals(wanted)).findFirst();
    }

    private static Value.Members entry(RequiredResourceAccess access) {
        List<Value> permissions = new ArrayList<>();
        access.roles().forEach(role -> permissions.add(permission(role, "Role")));
        access.scopes().forEach(scope -> permissions.add(permission(scope, "Scope")));
        return Value.members().with("resourceAppId", Value.of(access.resource().text()))
                .with("resourceAccess", new Value.Array(permissions));
    }

    private static Value permission(UUID id, String type) {
        return Value.members().with("id", Value.of(id.toString())).with("type", Value.of(type));
    }
}
