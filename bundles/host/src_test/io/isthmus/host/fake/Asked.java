package io.isthmus.host.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelSource;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.check.CheckContext;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.port.Query;
import io.isthmus.sdk.port.Reads;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.PendingEffect;
import io.isthmus.sdk.testkit.CheckRun;
import io.isthmus.sdk.testkit.Contoso;

/** The made-up organization, asked by a check that can be cancelled. */
public final class Asked implements CheckContext {

    private final CheckContext contoso;
    private final CancelSource cancel = new CancelSource();
    private volatile boolean stopping;
    private final List<Finding> findings = Collections.synchronizedList(new ArrayList<>());

    public Asked() {
        CheckContext[] given = new CheckContext[1];
        CheckRun.of(context -> given[0] = context, Contoso.freshHybrid());
        contoso = given[0];
    }

    public List<Finding> findings() {
        return findings;
    }

    /** Asks to stop as soon as something was reported. */
    public void stopAtFirstReport() {
        stopping = true;
    }

    @Override
    public void report(Finding finding) {
        findings.add(finding);
        if (stopping) {
            cancel.cancel();
        }
    }

    @Override
    public HybridPair pair() {
        return contoso.pair();
    }

    @Override
    public List<Reads> otherPairs() {
        return List.of(contoso);
    }

    @Override
    public <T> Reading<T> read(Query<T> query) {
        return contoso.read(query);
    }

    @Override
    public List<PendingEffect> pending() {
        return contoso.pending();
    }

    @Override
    public Instant now() {
        return contoso.now();
    }

    @Override
    public Facts facts() {
        return contoso.facts();
    }

    @Override
    public Cancel cancel() {
        return cancel;
    }
}
