package io.isthmus.entra.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.util.tracker.ServiceTracker;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.port.DemoPort;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.port.Source;
import io.isthmus.sdk.port.SourceFactory;
import io.isthmus.sdk.port.TokenPort;
import io.isthmus.sdk.port.TokenPort.Audience;
import io.isthmus.sdk.snapshot.Part;

/** The adapter as the product has it: started by declarative services, with MSAL and the Graph SDK inside its bundle. */
@Timeout(180)
class EntraInOsgiTest {

    private static final String ADAPTER = "io.isthmus.entra";
    private static final long SERVICE_DEADLINE = 30_000;

    private final BundleContext framework = FrameworkUtil.getBundle(getClass()).getBundleContext();
    private final CallContext context = CallContext.of(Cancel.never());

    @TempDir
    private Path folder;

    @Test
    void everyPartIsReadByTheSdkInsideTheBundle() throws Exception {
        Connection connection = new Connection("contoso", "Contoso", ConnectionKind.DEMO,
                Map.of(Connection.SCENARIO, "fresh-hybrid"));
        try (DemoPort.Demo demo = service(DemoPort.class).join(connection, folder)) {
            assertFalse(demo.account().isBlank());
            try (Source source = factory().open(connection, Access.READ, PersonPort.none(), context).get(0)) {
                assertEquals(Side.ENTRA, source.scope().side());
                Map<String, ReadState> states = source.parts().stream()
                        .collect(Collectors.toMap(Part::id, part -> source.read(part, context).state()));
                assertTrue(states.values().stream().allMatch(ReadState.READ::equals), states.toString());
            }
            assertEquals(demo.account(), service(TokenPort.class).token(connection, Audience.EXCHANGE_ONLINE,
                    Access.READ, Optional.empty(), PersonPort.none(), context).account());
        }
    }

    @Test
    void theLibrariesStayInsideTheBundle() throws Exception {
        ClassLoader inside = adapter().adapt(BundleWiring.class).getClassLoader();
        for (String library : Set.of("com.microsoft.graph.BaseGraphServiceClient",
                "com.microsoft.aad.msal4j.PublicClientApplication", "org.slf4j.LoggerFactory", "okhttp3.Call")) {
            assertEquals(inside, inside.loadClass(library).getClassLoader(), library);
        }
        assertEquals("io.isthmus.entra", adapter().getHeaders().get("Export-Package").split(";")[0]);
    }

    private Bundle adapter() {
        return Arrays.stream(framework.getBundles()).filter(bundle -> ADAPTER.equals(bundle.getSymbolicName()))
                .findFirst().orElseThrow();
    }

    private SourceFactory factory() throws InterruptedException {
        return (SourceFactory) service(TokenPort.class);
    }

    private <T> T service(Class<T> type) throws InterruptedException {
        ServiceTracker<T, T> tracker = new ServiceTracker<>(framework, type, null);
        tracker.open();
        T service = tracker.waitForService(SERVICE_DEADLINE);
        assertTrue(service != null, "there is no service " + type.getName());
        return service;
    }
}
