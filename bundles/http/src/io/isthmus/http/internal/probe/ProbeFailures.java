package io.isthmus.http.internal.probe;

import java.io.EOFException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;

import javax.net.ssl.SSLException;

import org.eclipse.osgi.util.NLS;

import io.isthmus.http.HttpProxy;
import io.isthmus.http.UnusableProxyException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Failure.Kind;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.model.PublicName.Service;
import io.isthmus.sdk.text.Lengths;
import io.isthmus.sdk.text.Redaction;

/**
 * Tells why nothing could be seen, and what to do. Where nobody answered it is this machine that could not look; what
 * somebody answered is the organization's.
 */
final class ProbeFailures {

    private final String address;
    private final Service service;
    private final String attempted;

    ProbeFailures(String host, int port, Service service) {
        this.address = (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
        this.service = service;
        attempted = NLS.bind(Messages.Attempt, address);
    }

    /** Whatever broke a look. */
    SourceException of(Exception failed, Optional<HttpProxy> proxy) {
        String said = Redaction.redact(String.valueOf(failed.getMessage()));
        Failure failure = switch (failed) {
            case TalkException talk when proxy.isPresent() -> here(talk.getMessage(), Messages.AdviceProxy);
            case TalkException talk -> there(talk.refused() ? Kind.REFUSED : Kind.BAD_ANSWER, talk.getMessage(),
                    Messages.AdviceMailServer);
            case UnknownHostException unknown -> unknown(proxy);
            case UnconnectedException nobody -> here(NLS.bind(Messages.NoConnection, address, said),
                    proxy.isPresent() ? Messages.AdviceProxy : adviceNobody());
            case SocketTimeoutException silent -> here(NLS.bind(Messages.Silent, address), adviceNobody());
            case EOFException cut -> here(NLS.bind(Messages.Cut, address), adviceNobody());
            case SSLException tls when tls.getCause() instanceof EOFException ->
                here(NLS.bind(Messages.Cut, address), adviceNobody());
            case SSLException tls -> there(Kind.BAD_ANSWER, NLS.bind(Messages.NoHandshake, address, said),
                    Messages.AdviceHandshake);
            default -> here(NLS.bind(Messages.Broken, address, said), adviceNobody());
        };
        return new SourceException(failure, failed);
    }

    /** The deadline was over before anything was seen. */
    SourceException late(Duration deadline) {
        return new SourceException(here(NLS.bind(Messages.Late, address, Lengths.rounded(deadline)), adviceNobody()));
    }

    /** No name service knows it. */
    SourceException unknownHost() {
        return new SourceException(unknown(Optional.empty()));
    }

    /** What is configured is no name. */
    SourceException noName() {
        return new SourceException(Failure.of(Kind.BAD_INPUT, Side.ON_PREMISES, attempted,
                NLS.bind(Messages.NoName, address), Messages.AdviceName));
    }

    /** A setting names a proxy that cannot be used. */
    SourceException unusable(UnusableProxyException unusable) {
        return new SourceException(Failure.of(Kind.BAD_INPUT, Side.WORKSTATION, attempted,
                NLS.bind(Messages.ProxyUnusable, unusable.setting()), Messages.AdviceProxy), unusable);
    }

    private Failure unknown(Optional<HttpProxy> proxy) {
        return proxy.map(by -> here(NLS.bind(Messages.UnknownHost, by.host()), Messages.AdviceProxy))
                .orElseGet(() -> here(NLS.bind(Messages.UnknownHost, address), Messages.AdviceUnknownHost));
    }

    private String adviceNobody() {
        return service == Service.SMTP ? Messages.AdviceNobodyMail : Messages.AdviceNobody;
    }

    private Failure here(String message, String advice) {
        return Failure.of(Kind.UNREACHABLE, Side.WORKSTATION, attempted, message, advice);
    }

    private Failure there(Kind kind, String message, String advice) {
        return Failure.of(kind, Side.ON_PREMISES, attempted, message, advice);
    }
}
