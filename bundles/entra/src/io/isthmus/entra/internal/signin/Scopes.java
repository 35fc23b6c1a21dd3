package io.isthmus.entra.internal.signin;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.entra.TenantPermission;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.model.Cloud;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.Purpose;
import io.isthmus.sdk.port.TokenPort.Audience;

/** What a token is asked for. */
final class Scopes {

    private static final String ALL_CONSENTED = "/.default";
    /** The one delegated permission that the administration of Exchange Online takes. */
    private static final String EXCHANGE_PERMISSION = "Exchange.Manage";
    /** The one permission that the query service of Log Analytics takes. */
    private static final String WORKSPACE_PERMISSION = "Data.Read";
    /** A name as Microsoft Graph gives it, and nothing that stands for several of them. */
    private static final Pattern PERMISSION = Pattern.compile("\\w[\\w-]*(\\.\\w[\\w-]*)*");
    private static final String WORKSPACES = "loganalytics";

    private Scopes() {
    }

    /** What was asked for, as the permissions are called on Microsoft's pages, each once. */
    static String named(Set<String> scopes) {
        return scopes.stream().map(Scopes::named).sorted().distinct().collect(Collectors.joining(", "));
    }

    private static String named(String scope) {
        if (!scope.endsWith(ALL_CONSENTED)) {
            return scope.substring(scope.lastIndexOf('/') + 1);
        }
        return scope.contains(WORKSPACES) ? WORKSPACE_PERMISSION : EXCHANGE_PERMISSION;
    }

    /**
     * @param purpose  decides for a person, who consents as far as asked; an application always has what it was given
     * @param byOwnKey whether the console signs in as an application
     * @throws SourceException where the change names something that is no permission
     */
    static Set<String> of(Cloud cloud, Audience audience, Purpose purpose, boolean byOwnKey) throws SourceException {
        return switch (audience) {
            case EXCHANGE_ONLINE -> Set.of(cloud.exchangeAdministration() + ALL_CONSENTED);
            case LOG_ANALYTICS -> Set.of(cloud.logAnalytics().orElseThrow() + ALL_CONSENTED);
            case GRAPH -> byOwnKey ? Set.of(cloud.graph() + ALL_CONSENTED)
                    : permissions(purpose).map(permission -> cloud.graph() + "/" + permission)
                            .collect(Collectors.toUnmodifiableSet());
        };
    }

    private static Stream<String> permissions(Purpose purpose) throws SourceException {
        if (purpose.permissions().isEmpty()) {
            return TenantPermission.askedFor(purpose.access()).stream().map(TenantPermission::value);
        }
        Set<String> needed = purpose.permissions().get();
        for (String permission : needed) {
            if (!PERMISSION.matcher(permission).matches()) {
                throw new SourceException(Failure.of(Failure.Kind.BAD_INPUT, Side.ENTRA, Messages.attemptedSignIn,
                        NLS.bind(Messages.noPermission, permission), Messages.noPermissionAdvice));
            }
        }
        return Stream.concat(TenantPermission.askedFor(Access.READ).stream().map(TenantPermission::value),
                needed.stream());
    }
}
