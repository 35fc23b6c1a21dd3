package io.isthmus.http.internal;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;

import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** No answer came, or none that could be taken whole. */
public final class NetworkProblem extends Exception {

    private static final long serialVersionUID = 1L;

    /** What happened, as far as it decides something. */
    public enum Kind {
        /** No name service knows the host. */
        UNKNOWN_HOST(false, true),
        /** Nothing answers at the address, or not in time. */
        NO_CONNECTION(false, true),
        /** The two sides did not agree on TLS; the certificate is not trusted. */
        TLS(false, false),
        /** The connection was there and broke before the answer was whole. */
        CUT(true, true),
        /** The connection was there and no whole answer came in time. */
        STALLED(true, true),
        /** The answer is larger than may be taken. */
        TOO_LARGE(true, false);

        private final boolean sent;
        private final boolean passing;

        Kind(boolean sent, boolean passing) {
            this.sent = sent;
            this.passing = passing;
        }

        /** Whether the service may have got the call. */
        boolean sent() {
            return sent;
        }

        /** Whether it may go better the next time. */
        boolean passing() {
            return passing;
        }
    }

    private final Kind kind;

    private NetworkProblem(Kind kind, Throwable cause) {
        super(cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage(), cause);
        this.kind = kind;
    }

    /** What happened. */
    public Kind kind() {
        return kind;
    }

    /** Of what the HTTP client threw. */
    static NetworkProblem of(Throwable thrown) {
        return new NetworkProblem(kindOf(thrown), thrown);
    }

    private static Kind kindOf(Throwable thrown) {
        if (caused(thrown, UnresolvedAddressException.class) || caused(thrown, UnknownHostException.class)) {
            return Kind.UNKNOWN_HOST;
        }
        if (caused(thrown, HttpConnectTimeoutException.class) || caused(thrown, ConnectException.class)) {
            return Kind.NO_CONNECTION;
        }
        if (caused(thrown, BodyTooLargeException.class)) {
            return Kind.TOO_LARGE;
        }
        if (caused(thrown, HttpTimeoutException.class)) {
            return Kind.STALLED;
        }
        if (caused(thrown, SSLHandshakeException.class) || caused(thrown, SSLPeerUnverifiedException.class)) {
            return caused(thrown, EOFException.class) ? Kind.NO_CONNECTION : Kind.TLS;
        }
        return Kind.CUT;
    }

    private static boolean caused(Throwable thrown, Class<?> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    /** An answer is larger than may be taken. */
    static final class BodyTooLargeException extends IOException {
        private static final long serialVersionUID = 1L;

        BodyTooLargeException(long maximum) {
            super("the answer is larger than " + maximum + " bytes");
        }
    }
}
