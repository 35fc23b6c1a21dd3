package io.isthmus.engine.internal.change;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.access.PolicyTemplateDescriptor;
import io.isthmus.engine.access.PolicyTemplateRegistry;
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
import io.isthmus.sdk.access.OfferedTemplate;
import io.isthmus.sdk.access.PolicyDraft;
import io.isthmus.sdk.change.DoneStep;
import io.isthmus.sdk.change.GivenPlan;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.PlanChoice;
import io.isthmus.sdk.change.PlanChoices;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanMaker;
import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.model.PublicCertificate;
import io.isthmus.sdk.port.CertificateFilePort;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.UnreadableException;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Snapshot;

/** Makes plans with the makers that are installed. */
public final class RegisteredPlanFactory implements PlanFactory {

    private static final System.Logger LOG = System.getLogger(RegisteredPlanFactory.class.getName());

    private final PlanRegistry registry;
    private final PolicyTemplateRegistry templates;
    private final Supplier<Facts> facts;
    private final Function<String, Ledger> ledgers;
    private final Supplier<Optional<CertificateFilePort>> certificates;

    /**
     * @param registry     the kinds of plan that are installed
     * @param templates    the templates of Conditional Access policies that are installed
     * @param facts        the data pack in use
     * @param ledgers      the ledger of a connection's organization
     * @param certificates reads certificate files, where that is installed
     */
    public RegisteredPlanFactory(PlanRegistry registry, PolicyTemplateRegistry templates, Supplier<Facts> facts,
            Function<String, Ledger> ledgers, Supplier<Optional<CertificateFilePort>> certificates) {
        this.registry = registry;
        this.templates = templates;
        this.facts = facts;
        this.ledgers = ledgers;
        this.certificates = certificates;
    }

    @Override
    public Plan make(String planId, Connection connection, Snapshot snapshot, HybridPair pair,
            Map<String, Value> parameters, Optional<Session> session, Cancel cancel) throws PlanRefusedException {
        PlanDescriptor kind = kind(planId);
        checkParameters(kind, parameters);
        MakerContext context = context(connection, snapshot, pair, parameters, session, cancel);
        PlanDraft draft = asked(kind, maker -> maker.make(context));
        Plan plan = new Plan(UUID.randomUUID(), kind.id(), kind.title(), draft.summary(), snapshot.organization(),
                connection.id(), pair, snapshot.id(), context.now(), draft.steps(), kind.permissions(), kind.roles(),
                draft.warnings());
        Soundness.check(plan);
        return plan;
    }

    @Override
    public List<PlanChoice> choices(String planId, String parameter, Connection connection, Snapshot snapshot,
            HybridPair pair, Optional<Session> session, Cancel cancel) throws PlanRefusedException {
        MakerContext context = context(connection, snapshot, pair, Map.of(), session, cancel);
        return asked(kind(planId), maker -> maker instanceof PlanChoices offering ? offering.choices(parameter, context)
                : List.of());
    }

    private PlanDescriptor kind(String planId) throws PlanRefusedException {
        return registry.find(planId).orElseThrow(() -> new PlanRefusedException(
                NLS.bind(Messages.NoSuchKind, planId), NLS.bind(Messages.AdviceKinds, kinds())));
    }

    private MakerContext context(Connection connection, Snapshot snapshot, HybridPair pair, Map<String, Value> parameters,
            Optional<Session> session, Cancel cancel) {
        return new MakerContext(snapshot, pair, session, facts.get(), cancel, new GivenFiles(parameters, certificates),
                () -> DoneSteps.in(ledgers.apply(connection.id()), pair, snapshot.taken()));
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

    /** What a maker is asked. */
    @FunctionalInterface
    private interface Question<T> {
        T of(PlanMaker maker) throws PlanRefusedException;
    }

    private <T> T asked(PlanDescriptor kind, Question<T> question) throws PlanRefusedException {
        try {
            return question.of(registry.create(kind.id()));
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
    private final class MakerContext extends SnapshotReads implements PlanContext {

        private final List<Failure> unopened;
        private final GivenFiles given;
        private final Supplier<Reading<List<DoneStep>>> done;

        MakerContext(Snapshot snapshot, HybridPair pair, Optional<Session> session, Facts facts, Cancel cancel,
                GivenFiles given, Supplier<Reading<List<DoneStep>>> done) {
            super(snapshot, pair, session, facts, cancel);
            this.unopened = session.map(Session::failures).orElse(List.of());
            this.given = given;
            this.done = done;
        }

        /** The ledger is read only for makers that ask. */
        @Override
        public Reading<List<DoneStep>> done() {
            return done.get();
        }

        @Override
        public Map<String, Value> parameters() {
            return given.parameters();
        }

        @Override
        public Optional<Path> file(String parameter) throws PlanParameterException {
            return given.file(parameter);
        }

        @Override
        public List<PublicCertificate> certificates(String parameter) throws PlanRefusedException {
            return given.certificates(parameter);
        }

        @Override
        public Optional<Value> document(String parameter) throws PlanParameterException {
            return given.document(parameter);
        }

        @Override
        public Optional<GivenPlan> plan(String parameter) throws PlanParameterException {
            return given.plan(parameter);
        }

        @Override
        public List<Failure> unopened() {
            return unopened;
        }

        @Override
        public List<OfferedTemplate> policyTemplates() {
            return templates.all().stream().map(PolicyTemplateDescriptor::offered).toList();
        }

        @Override
        public PolicyDraft policyDraft(String template, List<String> locations) throws PlanRefusedException {
            try {
                return templates.create(template).make(this, locations);
            } catch (ContributionException notMade) {
                throw new PlanRefusedException(notMade.problem().reason(), Messages.AdvicePlugIn);
            }
        }

        @Override
        public UUID newId() {
            return UUID.randomUUID();
        }
    }
}
