package io.isthmus.hybridapp.internal.step;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.ObjectId;
import io.isthmus.sdk.request.GraphRequest;

/** Something among the tenant's deleted items, of which it can be brought back for 30 days. */
final class DeletedItem {

    private final String path;
    private final String name;

    DeletedItem(ObjectId id, String name) {
        this.path = "/v1.0/directory/deletedItems/" + id.text();
        this.name = name;
    }

    /** That it stands there: what was just deleted does so some seconds later, and cannot be brought back before. */
    Expectation there() {
        return new Expectation(GraphRequest.get(path + "?$select=id"), new Condition.Present("/id"),
                NLS.bind(Messages.RestoreApplication_Deleted, name));
    }

    GraphRequest restore() {
        return GraphRequest.of("POST", path + "/restore", Value.members());
    }
}
