package io.isthmus.http.internal.probe;

import java.io.IOException;
import java.net.InetAddress;

/** Nobody answered at an address. */
final class UnconnectedException extends IOException {

    private static final long serialVersionUID = 1L;

    UnconnectedException(InetAddress address, int port, IOException cause) {
        super(address.getHostAddress() + ":" + port + ": " + cause.getMessage(), cause);
    }
}
