package io.isthmus.http.internal;

import org.eclipse.osgi.util.NLS;

import io.isthmus.http.HttpAnswer;
import io.isthmus.http.HttpCall;
import io.isthmus.http.Redaction;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;

/** Tells a person what the network did and what to do about it. */
public final class NetworkFailures {

    private static final int PROXY_AUTHENTICATION_REQUIRED = 407;

    private NetworkFailures() {
    }

    /** Why no answer came. */
    public static SourceException of(HttpCall call, NetworkProblem problem) {
        String host = call.uri().getHost();
        String detail = Redaction.redact(problem.getMessage());
        Failure failure = switch (problem.kind()) {
            case UNKNOWN_HOST -> unreachable(call, NLS.bind(Messages.unknownHost, host), Messages.unknownHostAdvice);
            case NO_CONNECTION -> unreachable(call, NLS.bind(Messages.noConnection, host, detail),
                    Messages.noConnectionAdvice);
            case TLS -> unreachable(call, NLS.bind(Messages.tls, host, detail), Messages.tlsAdvice);
            case CUT -> unreachable(call, NLS.bind(Messages.cut, host, detail), adviceAfterSending(call));
            case STALLED -> unreachable(call, NLS.bind(Messages.stalled, host, detail), adviceAfterSending(call));
            case TOO_LARGE -> Failure.of(Failure.Kind.BAD_ANSWER, call.side(), call.attempted(),
                    NLS.bind(Messages.tooLarge, host, detail), Messages.tooLargeAdvice);
        };
        return new SourceException(failure, problem);
    }

    /** The answer, unless a proxy gave it in the service's place. */
    public static HttpAnswer unlessFromProxy(HttpCall call, HttpAnswer answer) throws SourceException {
        if (answer.status() != PROXY_AUTHENTICATION_REQUIRED) {
            return answer;
        }
        String schemes = String.join(", ", answer.headers().allValues("Proxy-Authenticate").stream()
                .map(challenge -> challenge.split("\\s", 2)[0]).distinct().toList());
        throw new SourceException(Failure.of(Failure.Kind.UNREACHABLE, Side.WORKSTATION, call.attempted(),
                NLS.bind(Messages.proxyRefused, schemes), Messages.proxyRefusedAdvice));
    }

    private static String adviceAfterSending(HttpCall call) {
        return call.repeatable() ? Messages.tryAgainAdvice : Messages.outcomeUnknownAdvice;
    }

    private static Failure unreachable(HttpCall call, String message, String advice) {
        return Failure.of(Failure.Kind.UNREACHABLE, call.side(), call.attempted(), message, advice);
    }
}
