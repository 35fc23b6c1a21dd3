package io.isthmus.entra.internal.source;

import io.isthmus.entra.internal.graph.GraphClient;
import io.isthmus.entra.internal.graph.GraphFailures;
import io.isthmus.entra.internal.graph.LogPaces;
import io.isthmus.entra.internal.signin.SignInClients;
import io.isthmus.entra.internal.signin.SignInService;
import io.isthmus.entra.internal.workspace.LogAnalyticsWorkspace;
import io.isthmus.http.SignedInTransport;
import io.isthmus.http.TenantSourceFactory;
import io.isthmus.http.Transports;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.RequestPace;
import io.isthmus.sdk.port.Source;
import io.isthmus.sdk.port.TokenPort.AccessToken;
import io.isthmus.sdk.port.TokenPort.Audience;

/** Opens the directory of a tenant, or of a demo organization, by signing in to it. */
public final class EntraSourceFactory extends TenantSourceFactory {

    private final Facts facts;
    private final SignInService signIn;

    /**
     * @param facts      clouds and advice
     * @param transports opens the way to a connection's hosts
     * @param signIn     hands out tokens
     */
    public EntraSourceFactory(Facts facts, Transports transports, SignInService signIn) {
        super(facts, transports);
        this.facts = facts;
        this.signIn = signIn;
    }

    @Override
    protected Source open(Tenant tenant, CallContext context) throws SourceException {
        GraphClient client = new GraphClient(tenant.cloud(),
                new SignedInTransport(tenant, signIn, Audience.GRAPH), new GraphFailures(facts));
        AccessToken token = client.token(context);
        RequestPace logs = LogPaces.of(token.tenant(),
                SignInClients.of(tenant.connection(), Audience.GRAPH, facts), client.time());
        return new EntraSource(client, logs, tenant.purpose().access(), token, tenant.connection().title(),
                signIn.note(tenant.connection()), id -> new LogAnalyticsWorkspace(tenant, signIn, id));
    }
}
