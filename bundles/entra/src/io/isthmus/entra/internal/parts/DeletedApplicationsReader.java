package io.isthmus.entra.internal.parts;

import java.util.List;

import com.microsoft.graph.models.ApplicationCollectionResponse;

import io.isthmus.entra.TenantPermission;
import io.isthmus.sdk.model.Application;

/**
 * Deleted applications that were a dedicated one: their name says so, or an Auth Server still names them. The deleted items are read whole: they cannot be
 * filtered by the beginning of a name.
 */
final class DeletedApplicationsReader implements PartReader<List<Application>> {

    @Override
    public TenantPermission permission() {
        return TenantPermission.APPLICATIONS;
    }

    @Override
    public String origin() {
        return "GET /v1.0/directory/deletedItems/microsoft.graph.application";
    }

    @Override
    public PartValue<List<Application>> read(PartContext context) {
        var deleted = context.graph().directory().deletedItems().graphApplication();
        return PartValue.whole(context.all(deleted.get(), ApplicationCollectionResponse::getValue,
                next -> deleted.withUrl(next).get(), com.microsoft.graph.models.Application::getId).stream()
                .filter(application -> ApplicationCandidates.wasOne(context, application.getDisplayName(),
                        application.getAppId()))
                .map(application -> Applications.application(application, List.of(), List.of())).toList());
    }
}
