package io.isthmus.entra.internal.graph;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import io.isthmus.sdk.TimeSource;
import io.isthmus.sdk.model.TenantId;
import io.isthmus.sdk.port.RequestPace;

/**
 * What Microsoft Graph allows of its logs: five requests in ten seconds for each application and tenant, whoever of this
 * process sends them. It outlasts a connection, since what was sent before it counts.
 */
public final class LogPaces {

    private static final String LOGS = "/auditLogs/";
    private static final int REQUESTS = 5;
    private static final Duration PERIOD = Duration.ofSeconds(10);
    /** Nobody has more tenants open; each keeps its clock. */
    private static final int MOST = 32;

    /**
     * Who is counted by itself.
     *
     * @param time each demo organization lives by a clock of its own
     */
    private record Counted(TenantId tenant, String client, TimeSource time) {
    }

    private static final Map<Counted, RequestPace> PACES = new LinkedHashMap<>(MOST, 1, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Counted, RequestPace> eldest) {
            return size() > MOST;
        }
    };

    private LogPaces() {
    }

    /** The pace of all who read a tenant's logs as an application. */
    public static RequestPace of(TenantId tenant, String client, TimeSource time) {
        synchronized (PACES) {
            return PACES.computeIfAbsent(new Counted(tenant, client, time), who -> new RequestPace(time, REQUESTS, PERIOD));
        }
    }

    /** Whether a request asks a log. */
    static boolean govern(String path) {
        return path.contains(LOGS);
    }
}
