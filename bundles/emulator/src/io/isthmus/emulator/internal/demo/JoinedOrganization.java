package io.isthmus.emulator.internal.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;

import io.isthmus.emulator.EmulatedDemo;
import io.isthmus.emulator.internal.scenario.Authority;
import io.isthmus.emulator.internal.scenario.CertificateRequest;
import io.isthmus.emulator.internal.scenario.Handshakes;
import io.isthmus.emulator.internal.scenario.Scenarios;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.TimeSource;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.DemoPort;

/** A demo organization as one of those who joined it sees it; everything goes over loopback, in one process too. */
public final class JoinedOrganization implements EmulatedDemo {

    private static final List<String> REAL_ADDRESSES = List.of("https://login.microsoftonline.com",
            "https://graph.microsoft.com", "https://outlook.office365.com", "https://outlook.office.com",
            "https://autodiscover-s.outlook.com", "https://api.loganalytics.io", "https://api.loganalytics.azure.com");

    private final ServedOrganization served;
    private final ControlClient control;
    private final DemoTime time;
    private final Consumer<DemoPort.Demo> onClose;
    private final AtomicBoolean closed = new AtomicBoolean();

    private JoinedOrganization(ServedOrganization served, double haste, Consumer<DemoPort.Demo> onClose) {
        this.served = served;
        this.onClose = onClose;
        control = new ControlClient(served.serving());
        time = new DemoTime(served.clock(), control, haste);
    }

    /**
     * Joins, or serves and joins.
     *
     * @param haste   how much waiting is shortened
     * @param onClose is told when this one leaves
     * @throws SourceException where there is no such scenario, the directory holds another one or cannot be used
     */
    public static EmulatedDemo join(String scenario, Path directory, double haste, Consumer<DemoPort.Demo> onClose)
            throws SourceException {
        if (!Scenarios.names().contains(scenario)) {
            throw failed(Failure.Kind.NOT_FOUND, scenario,
                    NLS.bind(Messages.NoScenario, scenario, String.join(", ", Scenarios.names())), Messages.AdviceScenario);
        }
        try {
            ServedOrganization served = ServedOrganization.join(scenario, directory);
            if (!served.scenario().equals(scenario)) {
                String other = served.scenario();
                served.leave();
                throw failed(Failure.Kind.REFUSED, scenario, NLS.bind(Messages.OtherScenario, directory, other),
                        NLS.bind(Messages.AdviceOther, scenario));
            }
            return new JoinedOrganization(served, haste, onClose);
        } catch (IOException failure) {
            throw unusable(scenario, directory, failure);
        }
    }

    static SourceException unusable(String scenario, Path directory, IOException failure) {
        return failed(Failure.Kind.BAD_INPUT, scenario,
                NLS.bind(Messages.Unusable, failure.getMessage(), directory), Messages.AdviceFolder);
    }

    @Override
    public String scenario() {
        return served.scenario();
    }

    @Override
    public Map<URI, URI> rewrites() {
        Map<URI, URI> rewrites = new LinkedHashMap<>();
        REAL_ADDRESSES.forEach(real -> rewrites.put(URI.create(real), address()));
        return rewrites;
    }

    @Override
    public URI address() {
        return served.serving().address();
    }

    @Override
    public Map<String, URI> shells() {
        return served.serving().shells();
    }

    @Override
    public Map<URI, URI> publicNames() {
        return served.serving().names();
    }

    @Override
    public List<String> authorities() {
        return Handshakes.authorities();
    }

    @Override
    public String shellSecret() {
        return served.serving().secret();
    }

    @Override
    public Map<String, String> accounts() {
        return served.serving().accounts();
    }

    @Override
    public TimeSource time() {
        return time.source();
    }

    @Override
    public void advance(Duration duration) throws SourceException {
        time.advance(duration);
    }

    @Override
    public Value dump() throws SourceException {
        return control.get("dump");
    }

    @Override
    public void reset() throws SourceException {
        become(scenario());
    }

    @Override
    public void become(String scenario) throws SourceException {
        become(scenario, Value.members());
    }

    @Override
    public void become(String scenario, Value settings) throws SourceException {
        control.send("POST", "reset", Value.members().with("scenario", Value.of(scenario)).with("settings", settings));
    }

    @Override
    public void planFaults(List<Value> faults) throws SourceException {
        control.send("PUT", "faults", Value.members().with("faults", new Value.Array(faults)));
    }

    @Override
    public List<Value> requests() throws SourceException {
        return control.get("requests").at("/requests").entries().toList();
    }

    @Override
    public void forgetRequests() throws SourceException {
        control.send("DELETE", "requests");
    }

    @Override
    public List<String> heldRequests() throws SourceException {
        return control.get("held").at("/held").entries().map(each -> each.text().orElseThrow()).toList();
    }

    @Override
    public void releaseHeldRequests() throws SourceException {
        control.send("POST", "release");
    }

    @Override
    public void dropHeldRequests() throws SourceException {
        control.send("POST", "drop");
    }

    @Override
    public void chooseSignIn(Value choice) throws SourceException {
        control.send("PUT", "sign-in", choice);
    }

    @Override
    public String sign(String request) {
        return Authority.pem(Authority.answer(CertificateRequest.of(request), time().now()));
    }

    @Override
    public List<String> carry(String thumbprint) throws SourceException {
        return control.send("POST", "carry", Value.members().with("thumbprint",
                Value.of(thumbprint.toUpperCase(Locale.ROOT)))).at("/servers").entries()
                .map(server -> server.text().orElseThrow()).toList();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            onClose.accept(this);
            control.close();
            served.leave();
        }
    }

    private static SourceException failed(Failure.Kind kind, String scenario, String message, String advice) {
        return new SourceException(Failure.of(kind, Side.WORKSTATION,
                NLS.bind(Messages.AttemptJoin, scenario), message, advice));
    }
}
