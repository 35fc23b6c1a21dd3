package io.isthmus.hybridapp.internal.step;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.HeldCertificates;
import io.isthmus.hybridapp.internal.choice.Rotation;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.Thumbprint;

/**
 * The next certificate whose place another one takes, and whether it can be staged again with the date that it had: only
 * where a server still holds it, and before that date.
 *
 * @param thumbprint of the certificate
 * @param effective  the date that it was staged for; empty where none was told
 * @param holder     a server that holds it; empty where none does
 */
public record ReplacedCertificate(Thumbprint thumbprint, Optional<Instant> effective,
        Optional<ExchangeServer> holder) {

    /** The one that a rotation replaces; empty where none is staged, or where the staged one is gone on with. */
    public static Optional<ReplacedCertificate> of(Rotation rotation, HeldCertificates held,
            List<ExchangeServer> servers) {
        return rotation.replaced().map(one -> new ReplacedCertificate(one, rotation.configuration().nextEffective(),
                servers.stream().filter(server -> held.holds(server.name(), one)).findFirst()));
    }

    /** Why it cannot be staged again; empty where it can. */
    Optional<String> lost(Instant now) {
        if (holder.isEmpty()) {
            return Optional.of(NLS.bind(Messages.ReplacedCertificate_NotHeld, thumbprint));
        }
        return effective.filter(now::isBefore).isPresent() ? Optional.empty()
                : Optional.of(NLS.bind(Messages.ReplacedCertificate_Past, thumbprint));
    }
}
