package io.isthmus.exchange.internal.online;

import io.isthmus.http.SignedInTransport;
import io.isthmus.http.TenantSourceFactory;
import io.isthmus.http.Transports;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Source;
import io.isthmus.sdk.port.TokenPort;

/** Opens Exchange Online of a tenant or of a demo organization. */
public final class OnlineSourceFactory extends TenantSourceFactory {

    private final Facts facts;
    private final TokenPort tokens;

    /**
     * @param facts      clouds and advice
     * @param tokens     signs in
     * @param transports the way to a connection's hosts
     */
    public OnlineSourceFactory(Facts facts, TokenPort tokens, Transports transports) {
        super(facts, transports);
        this.facts = facts;
        this.tokens = tokens;
    }

    @Override
    protected Source open(Tenant tenant, CallContext context) throws SourceException {
        SignedInTransport signedIn = new SignedInTransport(tenant, tokens, TokenPort.Audience.EXCHANGE_ONLINE);
        return new OnlineSource(new OnlineConnection(signedIn, tenant.cloud().exchangeAdministration(), facts),
                signedIn.token(context));
    }
}
