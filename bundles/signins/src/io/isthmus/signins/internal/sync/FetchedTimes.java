package io.isthmus.signins.internal.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.model.TenantId;
import io.isthmus.signins.FetchedTime;
import io.isthmus.signins.internal.sql.Sql;
import io.isthmus.signins.internal.store.OpenStore;

/** What was fetched of all tenants and kinds. */
public final class FetchedTimes {

    private static final Sql ALL = new Sql("SELECT tenantId, signInEventType, start, \"end\" FROM coverage "
            + "ORDER BY tenantId, signInEventType, start", List.of());

    private FetchedTimes() {
    }

    /** The earliest of each tenant and kind first. */
    public static List<FetchedTime> of(OpenStore store, Cancel cancel) throws SourceException {
        List<FetchedTime> times = new ArrayList<>();
        store.ask(ALL, row -> times.add(new FetchedTime(TenantId.of((String) row.get(0)), (String) row.get(1),
                (Instant) row.get(2), (Instant) row.get(3))), cancel);
        return times;
    }
}
