package io.isthmus.engine.internal.change;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.port.Source;

/** Who applies a plan: the accounts that are signed in, and the user and machine that the console runs as and on. */
final class Applicant {

    private Applicant() {
    }

    /** The operating system's user. */
    static String user() {
        return System.getProperty("user.name");
    }

    /** The accounts alone, as the services name them. */
    static List<String> accounts(Session session) {
        return session.sources().stream().map(Source::account).flatMap(Optional::stream).distinct().toList();
    }

    static String of(Session session) {
        String accounts = session.sources().stream().map(Source::signedInAs).flatMap(Optional::stream).distinct()
                .collect(Collectors.joining(", "));
        return NLS.bind(Messages.By, new Object[] { accounts, user(), host() });
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
