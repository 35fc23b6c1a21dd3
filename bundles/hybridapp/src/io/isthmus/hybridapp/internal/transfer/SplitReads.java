package io.isthmus.hybridapp.internal.transfer;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.change.DoneStep;
import io.isthmus.sdk.change.GivenPlan;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.model.PublicCertificate;
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.port.Query;
import io.isthmus.sdk.port.Reads;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.PendingEffect;

/**
 * A plan's context in which a transfer file answers for parts of the side that this console did not read. What it did
 * read it believes rather than a file; and a part of which the file tells nothing, or not all, stays unread.
 */
public final class SplitReads implements PlanContext {

    private final PlanContext context;
    private final Map<String, Reading<?>> answers = new HashMap<>();

    public SplitReads(PlanContext context, Transfer transfer) {
        this.context = context;
        String origin = NLS.bind(Messages.SplitReads_Origin, transfer.code());
        switch (transfer) {
            case OrganizationTransfer one -> {
                answer(Parts.ORGANIZATION, one.names(), one.made(), origin);
                answer(Parts.AUTH_CONFIGURATION, one.authConfiguration(), one.made(), origin);
                answer(Parts.CERTIFICATES, List.of(new ServerCertificates(one.names().name(),
                        Reading.read(one.held(), one.made(), origin))), one.made(), origin);
            }
            case ApplicationTransfer one -> {
                answer(Parts.TENANT, one.directory(), one.made(), origin);
                answer(Parts.DOMAINS, one.domains(), one.made(), origin);
            }
        }
    }

    private <T> void answer(Part<T> part, T value, Instant made, String origin) {
        answers.put(part.id(), Reading.read(value, made, origin));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> Reading<T> read(Query<T> query) {
        Reading<T> own = context.read(query);
        return !own.known() && query instanceof Query.PartQuery<T> asked && answers.containsKey(asked.part().id())
                ? (Reading<T>) answers.get(asked.part().id()) : own;
    }

    @Override
    public Map<String, Value> parameters() {
        return context.parameters();
    }

    @Override
    public Optional<Path> file(String parameter) throws PlanParameterException {
        return context.file(parameter);
    }

    @Override
    public Optional<Value> document(String parameter) throws PlanParameterException {
        return context.document(parameter);
    }

    @Override
    public Optional<GivenPlan> plan(String parameter) throws PlanParameterException {
        return context.plan(parameter);
    }

    @Override
    public List<PublicCertificate> certificates(String parameter) throws PlanRefusedException {
        return context.certificates(parameter);
    }

    @Override
    public Reading<List<DoneStep>> done() {
        return context.done();
    }

    @Override
    public List<Reads> otherPairs() {
        return context.otherPairs();
    }

    @Override
    public UUID newId() {
        return context.newId();
    }

    @Override
    public HybridPair pair() {
        return context.pair();
    }

    @Override
    public List<PendingEffect> pending() {
        return context.pending();
    }

    @Override
    public Instant now() {
        return context.now();
    }

    @Override
    public Facts facts() {
        return context.facts();
    }

    @Override
    public Cancel cancel() {
        return context.cancel();
    }
}
