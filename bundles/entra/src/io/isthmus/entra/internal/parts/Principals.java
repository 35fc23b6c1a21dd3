package io.isthmus.entra.internal.parts;

import java.util.List;
import java.util.Optional;

import com.microsoft.graph.models.DirectoryObject;
import com.microsoft.graph.models.DirectoryObjectCollectionResponse;
import com.microsoft.graph.models.Group;
import com.microsoft.graph.models.User;

import io.isthmus.sdk.model.DirectoryPrincipal;
import io.isthmus.sdk.model.ObjectId;

/** Users, groups and service principals that own something. */
final class Principals {

    private Principals() {
    }

    /** The owners of an application. */
    static List<DirectoryPrincipal> ofApplication(PartContext context, String id) {
        var owners = context.graph().applications().byApplicationId(id).owners();
        return principals(context.all(owners.get(), DirectoryObjectCollectionResponse::getValue,
                next -> owners.withUrl(next).get(), DirectoryObject::getId));
    }

    /** The owners of a service principal. */
    static List<DirectoryPrincipal> ofServicePrincipal(PartContext context, String id) {
        var owners = context.graph().servicePrincipals().byServicePrincipalId(id).owners();
        return principals(context.all(owners.get(), DirectoryObjectCollectionResponse::getValue,
                next -> owners.withUrl(next).get(), DirectoryObject::getId));
    }

    private static List<DirectoryPrincipal> principals(List<DirectoryObject> objects) {
        return objects.stream().map(Principals::principal).toList();
    }

    static DirectoryPrincipal principal(DirectoryObject object) {
        ObjectId id = ObjectId.of(object.getId());
        return switch (object) {
            case User user -> new DirectoryPrincipal(id, "user", Credentials.text(user.getDisplayName()),
                    Optional.ofNullable(user.getUserPrincipalName()));
            case com.microsoft.graph.models.ServicePrincipal principal -> new DirectoryPrincipal(id,
                    "servicePrincipal", Credentials.text(principal.getDisplayName()), Optional.empty());
            case Group group -> new DirectoryPrincipal(id, "group", Credentials.text(group.getDisplayName()),
                    Optional.empty());
            default -> new DirectoryPrincipal(id, Credentials.text(object.getOdataType())
                    .replace("#microsoft.graph.", ""), "", Optional.empty());
        };
    }
}
