package io.isthmus.hybridapp.internal.step;

import java.util.List;
import java.util.Optional;

import io.isthmus.hybridapp.internal.choice.ApplicationIds;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.request.GraphRequest;

/**
 * An application that gets auth certificates.
 *
 * @param title       what a person calls it
 * @param ids         how requests name it
 * @param application the one that is there; empty where the plan makes it
 * @param tenant      the tenant that it is in; empty for that of the plan's pair
 */
public record UploadTarget(String title, ApplicationIds ids, Optional<Application> application,
        Optional<String> tenant) {

    /** One that there is in the plan's own tenant. */
    public static UploadTarget of(Application application) {
        return new UploadTarget(application.displayName(), ApplicationIds.of(application), Optional.of(application),
                Optional.empty());
    }

    /** The step that uploads to it. */
    public String step() {
        return tenant.map(id -> UploadCertificates.STEP + "." + id).orElse(UploadCertificates.STEP);
    }

    /** The same request, to its tenant. */
    GraphRequest there(GraphRequest request) {
        return tenant.map(request::inTenant).orElse(request);
    }

    List<KeyCredential> present() {
        return application.map(Application::keyCredentials).orElse(List.of());
    }
}
