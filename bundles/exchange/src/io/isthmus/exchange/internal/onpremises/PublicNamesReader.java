package io.isthmus.exchange.internal.onpremises;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Semaphore;

import io.isthmus.exchange.internal.reading.SideBySide;
import io.isthmus.http.TlsProbe;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.model.AskedName;
import io.isthmus.sdk.model.PresentedChain;
import io.isthmus.sdk.model.PublicName;
import io.isthmus.sdk.port.CallContext;

/**
 * What the public names of an organization present, seen from this machine. Only names in the organization's own
 * domains are called: whatever else is configured may belong to somebody who did not ask for it.
 */
final class PublicNamesReader {

    /** Nobody has to see a port scan in it. */
    private static final int AT_ONCE = 8;

    private final TlsProbe probe;
    private final Clock clock;

    PublicNamesReader(TlsProbe probe, Clock clock) {
        this.probe = probe;
        this.clock = clock;
    }

    /**
     * Looks at each name.
     *
     * @param names once each for a service
     * @return always read: a name that cannot be looked at is a reading that failed, inside
     */
    Reading<List<PublicName>> read(List<AskedName> names, CallContext context) {
        Semaphore free = new Semaphore(AT_ONCE);
        return Reading.read(SideBySide.map(names, name -> new PublicName(name.host(), name.service(), name.askedBy(),
                name.own() ? look(name, free, context) : Reading.notAsked(Messages.NotOwnName))), clock.instant(),
                Messages.OriginNames);
    }

    private Reading<PresentedChain> look(AskedName name, Semaphore free, CallContext context) {
        String origin = name.service().scheme() + "://" + name.host();
        free.acquireUninterruptibly();
        try {
            return Reading.read(probe.look(name.host(), name.service(), context), clock.instant(), origin);
        } catch (SourceException unseen) {
            return Reading.failed(unseen.failure(), clock.instant(), origin);
        } finally {
            free.release();
        }
    }
}
