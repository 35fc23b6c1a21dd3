package io.isthmus.signins.internal.history;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.SignInHistory;
import io.isthmus.sdk.model.TenantId;
import io.isthmus.sdk.port.SignInHistoryPort;
import io.isthmus.signins.SignInStore;
import io.isthmus.signins.SignInStores;
import io.isthmus.signins.proof.KeyUses;
import io.isthmus.signins.proof.ProofOfUse;
import io.isthmus.signins.query.AskedAt;
import io.isthmus.signins.query.Field;
import io.isthmus.signins.query.Filter;
import io.isthmus.signins.query.Moment;
import io.isthmus.signins.query.SignInQuery;
import io.isthmus.signins.query.Times;

/** What the store of the profile tells of applications. A declarative service. */
public final class StoredHistory implements SignInHistoryPort {

    private static final String STORE = "signins";
    /** Eight weeks before a silence of a week. */
    private static final int DAYS = 64;
    private static final Duration HOUR = Duration.ofHours(1);

    @Override
    public Reading<List<SignInHistory>> read(Path profile, TenantId tenant, Set<AppId> applications, Instant now,
            Cancel cancel) {
        Path directory = profile.resolve(STORE);
        if (!Files.isDirectory(directory)) {
            return Reading.absent(now, directory.toString());
        }
        try (SignInStore store = SignInStores.open(directory)) {
            List<SignInHistory.Stretch> covered = store.fetched(cancel).stream()
                    .filter(time -> time.tenant().equals(tenant) && time.kind().equals(ProofOfUse.KIND))
                    .map(time -> new SignInHistory.Stretch(time.from(), time.to())).toList();
            List<SignInHistory> histories = new ArrayList<>();
            for (AppId application : applications) {
                histories.add(history(store, application, covered, new AskedAt(now, ZoneOffset.UTC), cancel));
            }
            return Reading.read(histories, now, directory.toString());
        } catch (SourceException refused) {
            return Reading.failed(refused.failure(), now, directory.toString());
        }
    }

    private static SignInHistory history(SignInStore store, AppId application, List<SignInHistory.Stretch> covered,
            AskedAt asked, Cancel cancel) throws SourceException {
        Filter all = ProofOfUse.of(Set.of(application));
        Filter late = Filter.and(List.of(all, new Filter.Match(Field.TIME, List.of(
                Times.since(new Moment.Ago(DAYS, ChronoUnit.DAYS))))));
        List<SignInHistory.Hour> hours = new ArrayList<>();
        store.ask(new SignInQuery.Histogram(late, HOUR), asked, row -> hours.add(new SignInHistory.Hour(
                (Instant) row.get(0), ((Number) row.get(1)).longValue(), ((Number) row.get(2)).longValue())), cancel);
        return new SignInHistory(application, covered, KeyUses.of(store, all, asked, cancel).uses(), hours);
    }
}
