package io.isthmus.sdk.port;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.osgi.annotation.versioning.ProviderType;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.SignInHistory;
import io.isthmus.sdk.model.TenantId;

/**
 * The sign-ins that are kept on this workstation. A declarative service. Safe for use by many threads.
 *
 * @since 1.0
 */
@FunctionalInterface
@ProviderType
public interface SignInHistoryPort {

    /**
     * What is kept of applications.
     *
     * @param profile      the folder of the profile in which it is kept
     * @param tenant       whose applications they are
     * @param applications which
     * @param now          by the clock that the tenant lives by
     * @return one for each application, also where nothing of it is kept; absent where nothing is kept at all, and a
     *         reading with its failure where somebody else holds what is kept, or it cannot be read
     * @throws io.isthmus.sdk.CancelledException where the cancel was asked for
     */
    Reading<List<SignInHistory>> read(Path profile, TenantId tenant, Set<AppId> applications, Instant now, Cancel cancel);
}
