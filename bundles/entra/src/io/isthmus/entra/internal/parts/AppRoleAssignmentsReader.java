package io.isthmus.entra.internal.parts;

import java.util.List;
import java.util.concurrent.Callable;

import com.microsoft.graph.models.AppRoleAssignmentCollectionResponse;

import io.isthmus.entra.TenantPermission;
import io.isthmus.sdk.model.AppRoleAssignment;
import io.isthmus.sdk.model.ObjectId;

/** What the service principals of the applications that can be a dedicated one have consent for. */
final class AppRoleAssignmentsReader implements PartReader<List<AppRoleAssignment>> {

    @Override
    public TenantPermission permission() {
        return TenantPermission.APPLICATIONS;
    }

    @Override
    public String origin() {
        return "GET /v1.0/servicePrincipals/{id}/appRoleAssignments";
    }

    @Override
    public PartValue<List<AppRoleAssignment>> read(PartContext context) {
        List<Callable<List<AppRoleAssignment>>> reads = ApplicationCandidates.appIds(context).stream()
                .map(appId -> (Callable<List<AppRoleAssignment>>) () -> assignments(context, appId)).toList();
        return PartValue.whole(PartContext.sideBySide(reads).stream().flatMap(List::stream).toList());
    }

    private static List<AppRoleAssignment> assignments(PartContext context, String appId) {
        return PartContext.ifFound(() -> context.graph().servicePrincipalsWithAppId(appId)
                .get(request -> request.queryParameters.select = new String[] { "id" }))
                .map(principal -> ofPrincipal(context, principal.getId())).orElse(List.of());
    }

    private static List<AppRoleAssignment> ofPrincipal(PartContext context, String id) {
        var assignments = context.graph().servicePrincipals().byServicePrincipalId(id).appRoleAssignments();
        return context.all(assignments.get(), AppRoleAssignmentCollectionResponse::getValue,
                next -> assignments.withUrl(next).get(), com.microsoft.graph.models.AppRoleAssignment::getId).stream()
                .map(AppRoleAssignmentsReader::assignment).toList();
    }

    private static AppRoleAssignment assignment(com.microsoft.graph.models.AppRoleAssignment assignment) {
        return new AppRoleAssignment(assignment.getId(), new ObjectId(assignment.getPrincipalId()),
                new ObjectId(assignment.getResourceId()), assignment.getAppRoleId(),
                Credentials.instant(assignment.getCreatedDateTime()));
    }
}
