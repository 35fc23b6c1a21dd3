package io.isthmus.emulator.internal.name;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

import io.isthmus.emulator.internal.scenario.Handshakes;
import io.isthmus.emulator.internal.state.Site;
import io.isthmus.sdk.data.Value;

/**
 * What answers at the public names of all organizations of a scenario, each at a port of its own. It is what stands
 * before the servers: it goes on showing its certificate when servers get another one.
 */
public final class PublicNames implements AutoCloseable {

    private final Map<URI, PublicName> listening = new LinkedHashMap<>();

    /**
     * Listens at every name.
     *
     * @param settings of the scenario
     * @throws IOException where no port is free
     */
    public PublicNames(Value settings) throws IOException {
        try {
            for (String organization : Site.organizations(settings)) {
                listen(new Site(Site.FIRST.tenant(), organization).settings(settings).at("/publicNames"));
            }
        } catch (IOException failure) {
            close();
            throw failure;
        }
    }

    private void listen(Value names) throws IOException {
        if (names instanceof Value.Members members) {
            for (Map.Entry<String, Value> name : members.values().entrySet()) {
                URI address = URI.create(name.getKey());
                if (!listening.containsKey(address)) {
                    listening.put(address, new PublicName(address, name.getValue().at("/certificate").text()
                            .map(Handshakes::new)));
                }
            }
        }
    }

    /** Where each answers: "smtp://mail.contoso.com:25" at "tcp://127.0.0.1:49154". */
    public Map<URI, URI> addresses() {
        Map<URI, URI> addresses = new LinkedHashMap<>();
        listening.forEach((name, listener) -> addresses.put(name, listener.address()));
        return addresses;
    }

    @Override
    public void close() {
        listening.values().forEach(PublicName::close);
    }
}
