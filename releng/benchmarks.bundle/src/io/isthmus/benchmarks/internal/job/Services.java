package io.isthmus.benchmarks.internal.job;

import java.nio.file.Path;
import java.util.Map;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;

import io.isthmus.emulator.EmulatedDemo;
import io.isthmus.engine.Console;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.port.DemoPort;

/** The program's services, as its commands use them. */
public final class Services {

    private Services() {
    }

    /** The engine, with the profile that the system property {@code isthmus.benchmark.profile} names. */
    public static Console console() throws BundleException {
        startComponents();
        Console console = service(Console.class);
        console.useProfile(Path.of(System.getProperty("isthmus.benchmark.profile"))); //$NON-NLS-1$
        return console;
    }

    /** The connection of a scenario, as the command line names it. */
    public static Connection demo(String scenario) {
        return new Connection("contoso-" + scenario, "Contoso", ConnectionKind.DEMO, Map.of(Connection.SCENARIO, scenario)); //$NON-NLS-1$ //$NON-NLS-2$
    }

    /** The organization that an open connection leads to. */
    static EmulatedDemo joined(Connection connection) {
        return (EmulatedDemo) service(DemoPort.class).joined(connection.id()).orElseThrow();
    }

    /** The configuration of the command line leaves that to whoever needs a service. */
    private static void startComponents() throws BundleException {
        for (Bundle bundle : FrameworkUtil.getBundle(Services.class).getBundleContext().getBundles()) {
            if (bundle.getSymbolicName().equals("org.apache.felix.scr")) { //$NON-NLS-1$
                bundle.start(Bundle.START_TRANSIENT);
            }
        }
    }

    private static <T> T service(Class<T> type) {
        BundleContext bundles = FrameworkUtil.getBundle(Services.class).getBundleContext();
        return bundles.getService(bundles.getServiceReference(type));
    }
}
