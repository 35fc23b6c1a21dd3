package io.isthmus.http.internal;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.http.HttpAnswer;
import io.isthmus.http.HttpCall;
import io.isthmus.http.HttpProxy;
import io.isthmus.http.UnusableProxyException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.text.Redaction;

/** Tells a person what the network did and what to do about it. */
public final class NetworkFailures {

    private static final int PROXY_AUTHENTICATION_REQUIRED = 407;

    private NetworkFailures() {
    }

    /**
     * Why no answer came.
     *
     * @param proxy that led to the service: then it was the proxy that was not reached, since the service's name is
     *              for the proxy to look up
     */
    public static SourceException of(HttpCall call, Optional<HttpProxy> proxy, NetworkProblem problem) {
        String host = call.uri().getHost();
        String detail = Redaction.redact(problem.getMessage());
        Failure failure = switch (problem.kind()) {
            case UNKNOWN_HOST -> proxy.map(by -> proxyFailure(call, NLS.bind(Messages.unknownProxy, by.address())))
                    .orElseGet(() -> unreachable(call, NLS.bind(Messages.unknownHost, host),
                            Messages.unknownHostAdvice));
            case NO_CONNECTION -> proxy.map(by -> proxyFailure(call, NLS.bind(Messages.noConnectionToProxy,
                    new Object[] { by.address(), host, detail }))).orElseGet(() -> unreachable(call,
                            NLS.bind(Messages.noConnection, host, detail), Messages.noConnectionAdvice));
            case TLS -> unreachable(call, NLS.bind(Messages.tls, host, detail), Messages.tlsAdvice);
            case CUT -> unreachable(call, NLS.bind(Messages.cut, host, detail), adviceAfterSending(call));
            case STALLED -> unreachable(call, NLS.bind(Messages.stalled, host, detail), adviceAfterSending(call));
            case TOO_LARGE -> Failure.of(Failure.Kind.BAD_ANSWER, call.side(), call.attempted(),
                    NLS.bind(Messages.tooLarge, host, detail), Messages.tooLargeAdvice);
        };
        return new SourceException(failure, problem);
    }

    /** The answer, unless a proxy gave it in the service's place. */
    public static HttpAnswer unlessFromProxy(HttpCall call, Optional<HttpProxy> proxy, HttpAnswer answer)
            throws SourceException {
        if (answer.status() != PROXY_AUTHENTICATION_REQUIRED) {
            return answer;
        }
        String schemes = String.join(", ", answer.headers().allValues("Proxy-Authenticate").stream()
                .map(challenge -> challenge.split("\\s", 2)[0]).distinct().toList());
        String address = proxy.map(HttpProxy::address).orElse("");
        boolean known = proxy.flatMap(HttpProxy::credentials).isPresent();
        throw new SourceException(Failure.of(Failure.Kind.UNREACHABLE, Side.WORKSTATION, call.attempted(),
                NLS.bind(known ? Messages.proxyRefused : Messages.proxyAsks, address, schemes),
                Messages.proxyRefusedAdvice));
    }

    /** A setting names a proxy that cannot be used; nothing was sent. */
    static SourceException unusableProxy(HttpCall call, UnusableProxyException unusable) {
        return new SourceException(Failure.of(Failure.Kind.BAD_INPUT, Side.WORKSTATION, call.attempted(),
                NLS.bind(Messages.unusableProxy, unusable.setting()),
                NLS.bind(Messages.unusableProxyAdvice, unusable.setting())), unusable);
    }

    /**
     * The time for a reading or a request was over before its next call.
     *
     * @param attempted what was tried, as the end of the sentence "could not …"
     */
    public static SourceException late(Side side, String attempted) {
        return new SourceException(Failure.of(Failure.Kind.UNREACHABLE, side, attempted, Messages.late,
                Messages.lateAdvice));
    }

    private static Failure proxyFailure(HttpCall call, String message) {
        return Failure.of(Failure.Kind.UNREACHABLE, Side.WORKSTATION, call.attempted(), message,
                Messages.proxyUnreachableAdvice);
    }

    private static String adviceAfterSending(HttpCall call) {
        return call.repeatable() ? Messages.tryAgainAdvice : Messages.outcomeUnknownAdvice;
    }

    private static Failure unreachable(HttpCall call, String message, String advice) {
        return Failure.of(Failure.Kind.UNREACHABLE, call.side(), call.attempted(), message, advice);
    }
}
