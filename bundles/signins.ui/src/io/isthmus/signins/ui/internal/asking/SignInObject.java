package io.isthmus.signins.ui.internal.asking;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import io.isthmus.sdk.Side;
import io.isthmus.sdk.check.Resource;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.SideSnapshot;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.signins.SignInColumn;
import io.isthmus.ui.model.Selected.ResourceSelected;

/** The object of the directory that a sign-in is about: who signed in, as it was read of the tenants. */
public final class SignInObject {

    private SignInObject() {
    }

    /** The service principal of a sign-in, or else its application; empty where neither was read. */
    public static Optional<ResourceSelected> of(SignInRow row, Snapshot read) {
        return read.sides().stream().filter(side -> side.scope().side() == Side.ENTRA)
                .flatMap(tenant -> all(row, tenant)).findFirst();
    }

    private static Stream<ResourceSelected> all(SignInRow row, SideSnapshot tenant) {
        Stream<ResourceSelected> several = principals(tenant).filter(principal -> is(row, principal))
                .map(principal -> selected(tenant, Parts.SERVICE_PRINCIPALS, principal));
        Stream<ResourceSelected> single = Stream.of(Parts.SHARED_PRINCIPAL, Parts.GRAPH_PRINCIPAL)
                .flatMap(part -> tenant.read(part).value().stream().filter(principal -> is(row, principal))
                        .map(principal -> selected(tenant, part, principal)));
        Stream<ResourceSelected> applications = tenant.read(Parts.APPLICATIONS).value().stream().flatMap(List::stream)
                .filter(application -> same(row, SignInColumn.APP_ID, application.appId().text()))
                .map(application -> selected(tenant, application));
        return Stream.of(several, single, applications).flatMap(found -> found);
    }

    private static Stream<ServicePrincipal> principals(SideSnapshot tenant) {
        return tenant.read(Parts.SERVICE_PRINCIPALS).value().stream().flatMap(List::stream);
    }

    private static boolean is(SignInRow row, ServicePrincipal principal) {
        return same(row, SignInColumn.SERVICE_PRINCIPAL_ID, principal.id().text());
    }

    private static boolean same(SignInRow row, SignInColumn column, String id) {
        return row.text(column).toLowerCase(Locale.ROOT).equals(id.toLowerCase(Locale.ROOT));
    }

    private static ResourceSelected selected(SideSnapshot tenant, Part<?> part, ServicePrincipal principal) {
        return selected(tenant, part, principal.id().text(), principal.displayName());
    }

    private static ResourceSelected selected(SideSnapshot tenant, Application application) {
        return selected(tenant, Parts.APPLICATIONS, application.id().text(), application.displayName());
    }

    private static ResourceSelected selected(SideSnapshot tenant, Part<?> part, String id, String name) {
        return new ResourceSelected(new Resource(part.side(), part.id(), part.many() ? id : "", name), //$NON-NLS-1$
                Optional.of(tenant.scope().key()));
    }
}
