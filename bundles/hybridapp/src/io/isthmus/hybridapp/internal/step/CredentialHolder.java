package io.isthmus.hybridapp.internal.step;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.ApplicationIds;
import io.isthmus.hybridapp.internal.choice.PrincipalIds;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.ServicePrincipal;

/**
 * An object that has owners and credentials of its own: an application, or its service principal, which has others.
 *
 * @param title for a person
 * @param path  how requests name it
 * @param steps what the ids of steps about it begin with; empty for the application
 */
public record CredentialHolder(String title, String path, String steps) {

    /** The application. */
    public static CredentialHolder of(Application application) {
        return new CredentialHolder(application.displayName(), ApplicationIds.of(application).path(), "");
    }

    /** Its service principal. */
    public static CredentialHolder of(Application application, ServicePrincipal principal) {
        return new CredentialHolder(NLS.bind(Messages.ServicePrincipalOf, application.displayName()),
                PrincipalIds.of(Optional.of(principal)).path(), PrincipalIds.STEP + ".");
    }
}
