package io.isthmus.engine.internal.change;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.change.PlanDescriptor;
import io.isthmus.engine.change.PlanFactory;
import io.isthmus.engine.change.PlanParameter;
import io.isthmus.engine.change.PlanRegistry;
import io.isthmus.engine.extension.ContributionException;
import io.isthmus.engine.internal.snapshot.SnapshotReads;
import io.isthmus.engine.ledger.Ledger;
import io.isthmus.engine.snapshot.PartTitles;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.change.DoneStep;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.UnreadableException;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Snapshot;

/** Makes plans with the makers that are installed. */
public final class RegisteredPlanFactory implements PlanFactory {

    private static final System.Logger LOG = System.getLogger(RegisteredPlanFactory.class.getName());

    private final PlanRegistry registry;
    private final Supplier<Facts> facts;
    private final Function<String, Ledger> ledgers;

    /**
     * @param registry the kinds of plan that are installed
     * @param facts    the data pack in use
     * @param ledgers  the ledger of a connection's organization
     */
    public RegisteredPlanFactory(PlanRegistry registry, Supplier<Facts> facts, Function<String, Ledger> ledgers) {
        this.registry = registry;
        this.facts = facts;
        this.ledgers = ledgers;
    }

    @Override
    public Plan make(String planId, Connection connection, Snapshot snapshot, HybridPair pair,
            Map<String, Value> parameters, Optional<Session> session, Cancel cancel) throws PlanRefusedException {
        PlanDescriptor kind = registry.find(planId).orElseThrow(() -> new PlanRefusedException(
                NLS.bind(Messages.NoSuchKind, planId), NLS.bind(Messages.AdviceKinds, kinds())));
        checkParameters(kind, parameters);
        MakerContext context = new MakerContext(snapshot, pair, session, facts.get(), cancel, parameters,
                () -> DoneSteps.in(ledgers.apply(connection.id()), pair, snapshot.taken()));
        PlanDraft draft = draft(kind, context);
        Plan plan = new Plan(UUID.randomUUID(), kind.id(), kind.title(), draft.summary(), snapshot.organization(),
                connection.id(), pair, snapshot.id(), context.now(), draft.steps(), kind.permissions(), kind.roles(),
                draft.warnings());
        Soundness.check(plan);
        return plan;
    }

    private List<String> kinds() {
        return registry.all().stream().map(PlanDescriptor::id).toList();
    }

    private static void checkParameters(PlanDescriptor kind, Map<String, Value> parameters)
            throws PlanParameterException {
        Set<String> unknown = new HashSet<>(parameters.keySet());
        for (PlanParameter parameter : kind.parameters()) {
            unknown.remove(parameter.name());
            if (parameter.required() && parameters.getOrDefault(parameter.name(), Value.none()).isNull()) {
                throw new PlanParameterException(parameter.name(),
                        NLS.bind(Messages.ParameterMissing, kind.title(), parameter.name()), parameter.title());
            }
        }
        if (!unknown.isEmpty()) {
            throw new PlanParameterException(NLS.bind(Messages.ParameterUnknown, kind.title(), unknown),
                    NLS.bind(Messages.AdviceParameters,
                            kind.parameters().stream().map(PlanParameter::name).toList()));
        }
    }

    private PlanDraft draft(PlanDescriptor kind, PlanContext context) throws PlanRefusedException {
        try {
            return registry.create(kind.id()).make(context);
        } catch (ContributionException notMade) {
            throw new PlanRefusedException(notMade.problem().reason(), Messages.AdvicePlugIn);
        } catch (UnreadableException unreadable) {
            String part = unreadable.part().id();
            throw new PlanRefusedException(NLS.bind(Messages.PartUnread, PartTitles.of(part).orElse(part),
                    unreadable.reading().failure().map(Failure::message).orElse(unreadable.reading().origin())),
                    unreadable.reading().failure().map(Failure::advice).orElse(Messages.AdviceRead));
        } catch (CancelledException cancelled) {
            throw cancelled;
        } catch (RuntimeException mistake) {
            LOG.log(System.Logger.Level.ERROR, kind.id(), mistake);
            throw new PlanRefusedException(NLS.bind(Messages.MakerFailed, kind.title(), mistake),
                    Messages.AdvicePlugIn);
        }
    }

    /** What a maker is given. */
    private static final class MakerContext extends SnapshotReads implements PlanContext {

        private final Map<String, Value> parameters;
        private final Supplier<Reading<List<DoneStep>>> done;

        MakerContext(Snapshot snapshot, HybridPair pair, Optional<Session> session, Facts facts, Cancel cancel,
                Map<String, Value> parameters, Supplier<Reading<List<DoneStep>>> done) {
            super(snapshot, pair, session, facts, cancel);
            this.parameters = Map.copyOf(parameters);
            this.done = done;
        }

        /** The ledger is read only for makers that ask. */
        @Override
        public Reading<List<DoneStep>> done() {
            return done.get();
        }

        @Override
        public Map<String, Value> parameters() {
            return parameters;
        }

        @Override
        public UUID newId() {
            return UUID.randomUUID();
        }
    }
}
