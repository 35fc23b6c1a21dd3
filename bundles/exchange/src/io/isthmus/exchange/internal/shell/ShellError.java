package io.isthmus.exchange.internal.shell;

import java.util.Optional;
import java.util.Set;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Failure.Kind;
import io.isthmus.sdk.Side;

/**
 * An error record of PowerShell.
 *
 * @param message  what the shell said
 * @param errorId  its FullyQualifiedErrorId, blank where it has none
 * @param category the name of its ErrorCategory, blank where it is not known
 */
public record ShellError(String message, String errorId, String category) {

    private static final Set<String> REFUSED = Set.of("InvalidArgument", "InvalidData", "InvalidOperation",
            "InvalidType", "ResourceExists", "ParserError", "SyntaxError", "MetadataError", "LimitsExceeded");
    private static final Set<String> UNREACHABLE = Set.of("OperationTimeout", "ConnectionError", "OpenError",
            "ResourceUnavailable");

    /**
     * The failure that a person is told.
     *
     * @param attempted what was tried, as the end of "could not …"
     */
    public Failure failure(String attempted) {
        Kind kind = kind();
        return new Failure(kind, Side.ON_PREMISES, attempted, Optional.of(errorId).filter(id -> !id.isBlank()), message,
                Optional.empty(), advice(kind));
    }

    /**
     * What the error means. A cmdlet that one's roles do not allow is, to the shell, a cmdlet that does not exist. Only
     * Exchange's own exception says that an object is not there: the shell's category stands for a drive, a file or a
     * server, too.
     */
    Kind kind() {
        if (errorId.contains("CommandNotFoundException") || errorId.contains("UnauthorizedAccess")
                || category.equals("PermissionDenied") || category.equals("SecurityError")
                || category.equals("AuthenticationError")) {
            return Kind.DENIED;
        }
        if (errorId.contains("ManagementObjectNotFoundException")) {
            return Kind.NOT_FOUND;
        }
        if (errorId.contains("NamedParameterNotFound") || REFUSED.contains(category)) {
            return Kind.REFUSED;
        }
        return UNREACHABLE.contains(category) ? Kind.UNREACHABLE : Kind.SERVICE_ERROR;
    }

    private static String advice(Kind kind) {
        return switch (kind) {
            case DENIED -> Messages.AdviceDenied;
            case NOT_FOUND -> Messages.AdviceNotFound;
            case REFUSED -> Messages.AdviceRefused;
            case UNREACHABLE -> Messages.AdviceUnreachable;
            default -> Messages.AdviceServiceError;
        };
    }
}
