package io.isthmus.console.ui.tests;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import javax.net.ssl.SSLContext;

import org.eclipse.core.net.proxy.IProxyData;
import org.eclipse.core.net.proxy.IProxyService;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

import io.isthmus.emulator.EmulatedDemo;
import io.isthmus.http.testkit.CompanyProxy;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.DemoPort;

/**
 * Contoso where a tenant is: the console reaches it at the addresses of Microsoft's cloud, through the proxy of the
 * workbench's settings, as it would reach any tenant from inside a company.
 */
final class CloudContoso implements AutoCloseable {

    static final String DOMAIN = "contoso.com";
    static final String TENANT = "3f2a9c74-1d85-4e6b-a0f7-5c9e8b3d2146";
    static final String ADMIN = "ines.keller@contoso.com";
    static final String STRANGER = "paul.novak@fabrikam.com";
    static final String TENANT_OF_STRANGER = "b7d1e2a5-60c4-4f38-9b27-8e5a1d3c7f09";

    /** Microsoft's own client for Graph; the other one, for Exchange Online, needs no consent. */
    private static final String GRAPH_CLIENT = "client_id=14d82eec-204b-4c2f-b7e8-296a70dab67e";
    private static final List<String> HOSTS = List.of("login.microsoftonline.com", "graph.microsoft.com",
            "outlook.office365.com", "autodiscover-s.outlook.com");
    private static final BundleContext FRAMEWORK = FrameworkUtil.getBundle(CloudContoso.class).getBundleContext();

    private static CloudContoso current;

    private final EmulatedDemo demo;
    private final CompanyProxy proxy;
    private final SSLContext trustedBefore;
    private final IProxyService settings = service(IProxyService.class);
    private final IProxyData[] proxiesBefore = settings.getProxyData();
    private final boolean enabledBefore = settings.isProxiesEnabled();
    private final boolean systemsBefore = settings.isSystemProxiesEnabled();
    private volatile String account = ADMIN;
    private volatile boolean refuses;

    /**
     * Opens it; the person in front of the window is its admin and consents.
     *
     * @param folder for the organization's state and the proxy's certificate
     */
    CloudContoso(Path folder) throws Exception {
        demo = (EmulatedDemo) service(DemoPort.class).join("fresh-hybrid", folder.resolve("organization"));
        proxy = new CompanyProxy(HOSTS.stream().collect(Collectors.toMap(Function.identity(),
                host -> demo.address())), folder);
        trustedBefore = SSLContext.getDefault();
        SSLContext.setDefault(proxy.trusted());
        IProxyData https = settings.getProxyData(IProxyData.HTTPS_PROXY_TYPE);
        https.setHost("127.0.0.1");
        https.setPort(proxy.port());
        settings.setSystemProxiesEnabled(false);
        settings.setProxiesEnabled(true);
        settings.setProxyData(new IProxyData[] { https });
        current = this;
    }

    /** The one that is open. */
    static CloudContoso current() {
        return current;
    }

    private static <T> T service(Class<T> type) {
        return FRAMEWORK.getService(FRAMEWORK.getServiceReference(type));
    }

    /** From now on the person signs in with an account. */
    void signsInAs(String name, boolean refusesPermissions) {
        account = name;
        refuses = refusesPermissions;
    }

    /** From now on the code that is shown waits for somebody to type it. */
    void nobodyTypesTheCode() throws SourceException {
        demo.chooseSignIn(Value.members().with("ask", Value.of(true)));
    }

    /** From now on somebody types the code at once. */
    void somebodyTypesTheCode() throws SourceException {
        demo.chooseSignIn(Value.members());
    }

    /** The page with what the person does on it. */
    URI choice(String page) {
        String consent = refuses && page.contains(GRAPH_CLIENT) ? "&consent=refuse" : "";
        return URI.create(page.replaceFirst("^https://[^/]+", demo.address().toString()) + "&account=" + account
                + consent);
    }

    /** Lets each request for a token wait for its answer. */
    void holdTokens() throws SourceException {
        demo.planFaults(List.of(Value.members().with("kind", Value.of("hold-before"))
                .with("protocol", Value.of("entra")).with("method", Value.of("POST"))
                .with("target", Value.of(".*/token.*")).with("every", Value.of(1)).with("times", Value.of(0))));
    }

    /** How many requests for a token wait. */
    int heldTokens() {
        try {
            return demo.heldRequests().size();
        } catch (SourceException gone) {
            throw new AssertionError(gone);
        }
    }

    /** Requests are answered again. */
    void answerAgain() throws SourceException {
        demo.planFaults(List.of());
        demo.dropHeldRequests();
    }

    /** How many connections the console has to the cloud. */
    int connections() {
        return proxy.connections();
    }

    /** The hosts that were reached. */
    Map<String, Long> reached() {
        return proxy.allowed().stream().collect(Collectors.groupingBy(
                asked -> asked.replaceFirst("CONNECT (.*):443", "$1"), Collectors.counting()));
    }

    @Override
    public void close() throws Exception {
        settings.setProxyData(proxiesBefore);
        settings.setProxiesEnabled(enabledBefore);
        settings.setSystemProxiesEnabled(systemsBefore);
        SSLContext.setDefault(trustedBefore);
        proxy.close();
        demo.close();
    }
}
