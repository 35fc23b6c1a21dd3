package io.isthmus.engine.internal.right;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.internal.concurrent.AskedOnce;
import io.isthmus.engine.internal.concurrent.SideBySide;
import io.isthmus.engine.internal.snapshot.Pairs;
import io.isthmus.engine.right.PlanRights;
import io.isthmus.engine.right.Rights;
import io.isthmus.engine.right.StepRight;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.facts.Facts.RightFact;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.SignedInUser;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Source;
import io.isthmus.sdk.request.Answer;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.request.GraphRequest;
import io.isthmus.sdk.request.Request;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Parts;

/** Judges each request of a plan by the facts, all steps at the same time; asks each thing once for each plan. */
public final class RightsExaminer implements Rights {

    private static final Logger LOG = Logger.getLogger(RightsExaminer.class.getName());

    private final Supplier<Facts> facts;

    /** @param facts what requests need, and which roles there are */
    public RightsExaminer(Supplier<Facts> facts) {
        this.facts = facts;
    }

    @Override
    public PlanRights examine(Plan plan, Session session, Cancel cancel) {
        return examine(plan, step -> Optional.of(step.change()), session, cancel);
    }

    /**
     * The same for what steps send on the way back, or for some of them.
     *
     * @param way what a step is to do; empty where it does nothing
     */
    public PlanRights examine(Plan plan, Function<Step, Optional<Change>> way, Session session, Cancel cancel) {
        Facts known = facts.get();
        AskedOnce<Optional<String>, Examination> examinations = new AskedOnce<>(elsewhere ->
                new Examination(known, at(plan.pair(), elsewhere), session, cancel));
        List<CompletableFuture<StepRight>> judged = plan.steps().stream().flatMap(step -> way.apply(step).stream()
                .map(change -> SideBySide.start(() ->
                        examinations.ask(step.elsewhere()).judge(step.id(), change)))).toList();
        return new PlanRights(judged.stream().map(SideBySide::result).toList());
    }

    /** In another tenant whoever is signed in can have other roles. */
    private static HybridPair at(HybridPair pair, Optional<String> elsewhere) {
        return elsewhere.map(tenant -> new HybridPair(pair.organization(), Optional.of(tenant), tenant)).orElse(pair);
    }

    /** One look, for one tenant. */
    private static final class Examination {

        private final Facts facts;
        private final HybridPair pair;
        private final Session session;
        private final Cancel cancel;
        private final AskedOnce<Side, ShellRights> shells = new AskedOnce<>(this::shellRights);
        private final AskedOnce<AppId, Optional<String>> principals = new AskedOnce<>(this::principal);
        private final AskedOnce<Side, DirectoryRights> directories = new AskedOnce<>(this::directoryRights);

        Examination(Facts facts, HybridPair pair, Session session, Cancel cancel) {
            this.facts = facts;
            this.pair = pair;
            this.session = session;
            this.cancel = cancel;
        }

        /** The worst of its requests tells. Of what the console writes into its own profile nobody gives a right. */
        StepRight judge(String step, Change change) {
            return change.actions().stream().map(Action::request)
                    .filter(request -> !request.reading() && request.side() != Side.WORKSTATION)
                    .map(this::judged).max(Comparator.comparing(Judgement::standing))
                    .orElse(Judgement.mayBecause(Messages.MayNothing)).of(step);
        }

        /** A source that breaks tells nothing of a right, and must not keep from what the plan itself tells of it. */
        private Judgement judged(Request request) {
            try {
                return judge(request);
            } catch (CancelledException cancelled) {
                throw cancelled;
            } catch (RuntimeException mistake) {
                LOG.log(Level.SEVERE, request.describe(), mistake);
                return Judgement.notSeen(List.of(), String.valueOf(mistake.getMessage()));
            }
        }

        private Judgement judge(Request request) {
            List<RightFact> fitting = Needs.of(request, facts);
            if (request instanceof CmdletRequest cmdlet) {
                return judge(cmdlet, fitting.stream().findFirst());
            }
            for (RightFact right : fitting) {
                if (right.about().isEmpty()) {
                    return directory().judge(right, (GraphRequest) request);
                }
                Optional<String> principal = principals.ask(right.about().get());
                if (principal.isEmpty()) {
                    return Judgement.notSeen(right.directoryRoles(),
                            NLS.bind(Messages.NoPrincipal, right.about().get().text()));
                }
                if (Needs.about(request, right.about().get(), principal.get())) {
                    return directory().judge(right, (GraphRequest) request);
                }
            }
            return Judgement.notSeen(List.of(), NLS.bind(Messages.NotWrittenDown, request.describe()));
        }

        /** Directory roles count in Exchange Online, too; both are asked at the same time. */
        private Judgement judge(CmdletRequest cmdlet, Optional<RightFact> right) {
            CompletableFuture<Judgement> byShell = SideBySide.start(() -> shells.ask(cmdlet.side())
                    .judge(cmdlet.cmdlet(), right.map(RightFact::roles).orElse(List.of())));
            Optional<RightFact> online = right.filter(fact -> !fact.directoryRoles().isEmpty());
            Optional<Judgement> byRole = online.flatMap(fact -> directory().byRole(fact, Optional.empty()));
            if (byRole.filter(one -> one.standing() == StepRight.Standing.MAY).isPresent()) {
                return byRole.get();
            }
            Judgement there = SideBySide.result(byShell);
            if (there.standing() != StepRight.Standing.MAY_NOT) {
                return there;
            }
            return byRole.orElseGet(() -> online.flatMap(fact -> directory().doubt()
                    .map(why -> Judgement.notSeen(Needs.names(fact), why)))
                    .orElseGet(() -> Judgement.mayNot(right.map(Needs::names).orElse(there.roles()))));
        }

        private ShellRights shellRights(Side side) {
            return new ShellRights(side, source(side).flatMap(Source::account), request -> send(request).body());
        }

        private DirectoryRights directory() {
            return directories.ask(Side.ENTRA);
        }

        private DirectoryRights directoryRights(Side side) {
            Reading<SignedInUser> user = source(side)
                    .filter(source -> source.parts().contains(Parts.SIGNED_IN_USER))
                    .map(source -> source.read(Parts.SIGNED_IN_USER, CallContext.of(cancel)))
                    .orElseGet(() -> Reading.notAsked(Messages.NobodySignedIn));
            return new DirectoryRights(user, request -> send(request).body(), facts);
        }

        private Optional<String> principal(AppId resource) {
            try {
                return send(GraphRequest.get("/v1.0/servicePrincipals(appId='" + resource.text() + "')?$select=id"))
                        .body().at("/id").text();
            } catch (SourceException unread) {
                return Optional.empty();
            }
        }

        private Answer send(Request request) throws SourceException {
            return session.send(request, pair, CallContext.of(cancel));
        }

        private Optional<Source> source(Side side) {
            String key = Pairs.key(pair, side).orElse("");
            return session.sources().stream()
                    .filter(source -> source.scope().side() == side && source.scope().key().equals(key)).findFirst();
        }
    }
}
