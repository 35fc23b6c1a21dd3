package io.isthmus.hybridapp.internal.choice;

import java.util.List;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.port.Reads;

/**
 * The organization's application in another of its tenants.
 *
 * @param there       what was read of the organization with that tenant
 * @param application the application
 */
public record OtherApplication(Reads there, Application application) {

    /** Its tenant, as requests name it. */
    public String tenant() {
        return there.pair().tenant().orElseThrow();
    }

    /** What a person calls it, with its tenant. */
    public String title() {
        return NLS.bind(Messages.OtherApplication_Title, application.displayName(),
                OtherTenants.title(there, tenant()));
    }

    /** Its keys past their end. */
    public List<KeyCredential> expired() {
        return application.keyCredentials().stream().filter(key -> key.expiredAt(there.now())).toList();
    }
}
