package io.isthmus.hybridapp.internal.drift;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.watch.Deviation;
import io.isthmus.sdk.watch.Drift;
import io.isthmus.sdk.watch.DriftContext;
import io.isthmus.sdk.watch.DriftRule;

/** What the application asks for. Asking is not having: consent decides. */
public final class PermissionDrift implements DriftRule {

    private static final String LIST = "/requiredResourceAccess";

    @Override
    public Optional<Drift> explain(Deviation deviation, DriftContext context) {
        if (!deviation.of(Parts.APPLICATIONS) || !deviation.in(LIST)) {
            return Optional.empty();
        }
        Object[] words = {deviation.object(), String.join(", ", roles(deviation.subject()).stream()
                .map(role -> Told.permission(context.after(), role)).toList())};
        return Optional.of(deviation.came()
                ? Drift.of(Severity.WARNING, NLS.bind(Messages.PermissionCame, words), Messages.PermissionCameMeaning,
                        Messages.PermissionCameAdvice)
                : Drift.of(Severity.WARNING, NLS.bind(Messages.PermissionWent, words), Messages.PermissionWentMeaning,
                        "").mendedBy(Told.COMPLETE));
    }

    private static List<String> roles(Value access) {
        if (access.text().isPresent()) {
            return access.text().stream().toList();
        }
        return Stream.concat(access.at("/roles").entries(), access.at("/scopes").entries())
                .flatMap(role -> role.text().stream()).toList();
    }
}
