package io.isthmus.entra.internal.signin;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;

import com.microsoft.aad.msal4j.MsalServiceException;

import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.model.TenantId;
import io.isthmus.sdk.text.Redaction;

/** Explains why a sign-in failed: Entra's code and first sentence, and the data pack's advice for that code. */
final class SignInFailures {

    private static final Pattern CODE = Pattern.compile("AADSTS\\d{4,7}");
    private static final Pattern TRAILER =
            Pattern.compile("\\s*(Trace ID|Correlation ID|Timestamp):.*", Pattern.DOTALL);
    private static final Pattern TRACE = Pattern.compile("Trace ID: ([0-9a-fA-F-]{36})");

    /** Codes that say: signed in, and not allowed. */
    private static final Set<String> DENIED = Set.of("AADSTS65001", "AADSTS65004", "AADSTS90094", "AADSTS90095",
            "AADSTS50105", "AADSTS53000", "AADSTS53001", "AADSTS53002", "AADSTS53003", "AADSTS530032",
            "AADSTS530033", "AADSTS530034", "AADSTS50020", "AADSTS700016", "AADSTS7000112");

    /** Those of them that consent for the tenant mends. */
    private static final Set<String> NO_CONSENT = Set.of("AADSTS65001", "AADSTS65004", "AADSTS90094", "AADSTS90095",
            "AADSTS70018");

    /** The account is of another tenant and no guest of this one. */
    private static final String OTHER_TENANT = "AADSTS50020";

    /** How a browser, or a device's sign-in, says that the person declined. */
    private static final Set<String> DECLINED = Set.of("access_denied", "consent_required", "authorization_declined");

    private final Facts facts;

    SignInFailures(Facts facts) {
        this.facts = facts;
    }

    /** The failure of what MSAL, or our transport below it, threw. */
    SourceException of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SourceException ours) {
                return ours;
            }
            if (cause instanceof CancelledException cancelled) {
                throw cancelled;
            }
            if (cause instanceof MsalServiceException refused) {
                return new SourceException(refused(refused), refused);
            }
        }
        String message = thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
        return new SourceException(explained(message, Optional.empty(), false), thrown);
    }

    /** The error that Entra sent the browser back with. */
    SourceException fromBrowser(String error, String description) {
        String text = description.isBlank() ? error : description;
        return new SourceException(explained(text, trace(text), DECLINED.contains(error)));
    }

    /** Nobody finished signing in before the deadline. */
    static SourceException late() {
        return new SourceException(Failure.of(Failure.Kind.NOT_SIGNED_IN, Side.ENTRA, Messages.attemptedSignIn,
                Messages.signInLate, Messages.signInLateAdvice));
    }

    /** Nobody is there to sign in. */
    static SourceException nobody(String message) {
        return new SourceException(Failure.of(Failure.Kind.NOT_SIGNED_IN, Side.ENTRA, Messages.attemptedSignIn,
                message, Messages.nobodyAdvice));
    }

    /** The sign-in went well and led into another tenant. */
    static SourceException wrongTenant(TenantId wanted, TenantId got, String account) {
        return new SourceException(Failure.of(Failure.Kind.NOT_SIGNED_IN, Side.ENTRA, Messages.attemptedSignIn,
                NLS.bind(Messages.wrongTenant, new Object[] { account, got, wanted }), Messages.wrongTenantAdvice));
    }

    /**
     * A failure with what only the connection knows: for want of consent the permissions that were asked for, for an
     * account of another tenant the tenant that was wanted.
     *
     * @param scopes what was asked for
     * @param named  the tenant as the connection names it
     * @param wanted its id
     */
    static SourceException inFull(SourceException failed, Set<String> scopes, String named, TenantId wanted) {
        Failure failure = failed.failure();
        if (failure.side() == Side.ENTRA && consentMissing(failure)) {
            return with(failed, NLS.bind(Messages.permissionsAsked, Scopes.named(scopes)));
        }
        return failure.code().filter(OTHER_TENANT::equals).isEmpty() ? failed
                : with(failed, NLS.bind(Messages.tenantWanted, named, wanted));
    }

    private static SourceException with(SourceException failed, String addition) {
        Failure failure = failed.failure();
        return new SourceException(new Failure(failure.kind(), failure.side(), failure.attempted(), failure.code(),
                failure.message() + " " + addition, failure.requestId(), failure.advice()), failed);
    }

    /** Whether consent is what is missing; a refusal that names no code is Entra's page left with Cancel. */
    static boolean consentMissing(Failure failure) {
        return failure.kind() == Failure.Kind.DENIED && failure.code().map(NO_CONSENT::contains).orElse(true);
    }

    /** The AADSTS code in a text. */
    static Optional<String> code(String text) {
        Matcher matcher = CODE.matcher(text);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    /** Entra's own words without the ids and times that it puts behind them. */
    static String firstSentence(String description) {
        return Redaction.redact(TRAILER.matcher(description).replaceFirst("").strip());
    }

    private Failure refused(MsalServiceException refused) {
        String description = refused.getMessage() == null ? refused.errorCode() : refused.getMessage();
        Optional<String> id = trace(description).or(() -> Optional.ofNullable(refused.correlationId()));
        if (refused.statusCode() != null && refused.statusCode() >= 500) {
            return new Failure(Failure.Kind.SERVICE_ERROR, Side.ENTRA, Messages.attemptedSignIn, code(description),
                    firstSentence(description), id, Messages.tryAgainAdvice);
        }
        return explained(description, id, refused.errorCode() != null && DECLINED.contains(refused.errorCode()));
    }

    private static Optional<String> trace(String description) {
        Matcher trace = TRACE.matcher(description);
        return trace.find() ? Optional.of(trace.group(1)) : Optional.empty();
    }

    private Failure explained(String description, Optional<String> id, boolean refused) {
        Optional<String> code = code(description);
        Failure.Kind kind = refused || code.filter(DENIED::contains).isPresent()
                ? Failure.Kind.DENIED : Failure.Kind.NOT_SIGNED_IN;
        String advice = code.flatMap(facts::error).map(Facts.ErrorFact::advice).orElse(
                kind == Failure.Kind.DENIED ? Messages.deniedAdvice : Messages.signInAgainAdvice);
        return new Failure(kind, Side.ENTRA, Messages.attemptedSignIn, code, firstSentence(description), id, advice);
    }
}
