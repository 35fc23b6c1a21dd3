package io.isthmus.engine.internal.snapshot;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.SignInHistory;
import io.isthmus.sdk.model.TenantId;
import io.isthmus.sdk.port.SignInHistoryPort;
import io.isthmus.sdk.port.Source;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.SideSnapshot;

/**
 * Reads what is kept of the sign-ins of a tenant's applications, once those were read.
 *
 * @param port    where it is kept, where that is installed
 * @param profile the folder of the profile in use
 */
record KeptSignIns(Supplier<Optional<SignInHistoryPort>> port, Supplier<Path> profile) {

    /** Whether it belongs to what is read of a source. */
    static boolean wanted(Source source, Set<Part<?>> proofs) {
        return source.scope().side() == Side.ENTRA && proofs.contains(Parts.SIGN_IN_HISTORY)
                && source.parts().contains(Parts.APPLICATION_SIGN_INS);
    }

    /** Reads it for the applications that were read. */
    Reading<List<SignInHistory>> read(Source source, Map<String, Reading<?>> parts, Instant now, Cancel cancel) {
        Optional<SignInHistoryPort> installed = port.get();
        if (installed.isEmpty()) {
            return Reading.notAsked(Messages.NoSignInsKept);
        }
        Set<AppId> applications = new SideSnapshot(source.scope(), parts).read(Parts.APPLICATIONS).value().orElse(List.of())
                .stream().map(Application::appId).collect(Collectors.toSet());
        return installed.get().read(profile.get(), TenantId.of(source.scope().key()), applications, now, cancel);
    }
}
