package io.isthmus.entra.internal.parts;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import com.microsoft.graph.models.FederatedIdentityCredentialCollectionResponse;

import io.isthmus.entra.TenantPermission;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.DirectoryPrincipal;
import io.isthmus.sdk.model.FederatedIdentityCredential;

/** The applications that can be a dedicated one, with owners and federated credentials. */
final class ApplicationsReader implements PartReader<List<Application>> {

    @Override
    public TenantPermission permission() {
        return TenantPermission.APPLICATIONS;
    }

    @Override
    public String origin() {
        return "GET /v1.0/applications";
    }

    @Override
    public PartValue<List<Application>> read(PartContext context) {
        List<Callable<Optional<Application>>> reads = ApplicationCandidates.appIds(context).stream()
                .map(appId -> (Callable<Optional<Application>>) () -> application(context, appId)).toList();
        return PartValue.whole(PartContext.sideBySide(reads).stream().flatMap(Optional::stream).toList());
    }

    private static Optional<Application> application(PartContext context, String appId) {
        return PartContext.ifFound(() -> context.graph().applicationsWithAppId(appId)
                .get(request -> request.queryParameters.select = Applications.SELECT))
                .map(found -> withRelations(context, found));
    }

    private static Application withRelations(PartContext context, com.microsoft.graph.models.Application found) {
        Callable<List<?>> owners = () -> Principals.ofApplication(context, found.getId());
        Callable<List<?>> federated = () -> federated(context, found.getId());
        List<List<?>> relations = PartContext.sideBySide(List.of(owners, federated));
        return Applications.application(found,
                relations.get(0).stream().map(DirectoryPrincipal.class::cast).toList(),
                relations.get(1).stream().map(FederatedIdentityCredential.class::cast).toList());
    }

    private static List<FederatedIdentityCredential> federated(PartContext context, String id) {
        var credentials = context.graph().applications().byApplicationId(id).federatedIdentityCredentials();
        return context.all(credentials.get(), FederatedIdentityCredentialCollectionResponse::getValue,
                next -> credentials.withUrl(next).get(),
                com.microsoft.graph.models.FederatedIdentityCredential::getId).stream()
                .map(credential -> new FederatedIdentityCredential(credential.getId(),
                        Credentials.text(credential.getName()), Credentials.text(credential.getIssuer()),
                        Credentials.text(credential.getSubject()), Credentials.list(credential.getAudiences()),
                        Optional.ofNullable(credential.getDescription())))
                .toList();
    }
}
