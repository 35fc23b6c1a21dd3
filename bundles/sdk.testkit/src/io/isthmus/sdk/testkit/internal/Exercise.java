package io.isthmus.sdk.testkit.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.access.PolicyAnalyzer;
import io.isthmus.sdk.access.PolicyDraft;
import io.isthmus.sdk.access.PolicyTemplate;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanMaker;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.check.Check;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.RemediationMaker;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.contribute.SnapshotContributor;
import io.isthmus.sdk.port.Reads;
import io.isthmus.sdk.port.UnreadableException;
import io.isthmus.sdk.report.ReportFormat;
import io.isthmus.sdk.signin.SignInSource;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.ScriptedPlanContext;
import io.isthmus.sdk.watch.DriftRule;

/** Runs a contribution once, as the console would. */
final class Exercise {

    /**
     * What came of it.
     *
     * @param state what it amounts to: an {@link Outcome}, or a {@link ReadState}, which is READ where it looked and
     *              told something as seen; empty where it has neither
     * @param said  everything that was told, comparable with that of another run
     */
    record Told(Optional<Enum<?>> state, Object said) {
    }

    private final Plugin plugin;
    private final Contribution contribution;
    private final boolean json;

    /**
     * @param json whether a command is asked for its document
     */
    Exercise(Plugin plugin, Contribution contribution, boolean json) {
        this.plugin = plugin;
        this.contribution = contribution;
        this.json = json;
    }

    /** Runs it in the caller's thread; throws what it throws. */
    Told run(MadeUpContext context) throws Exception {
        Object made = Kinds.of(contribution.point())
                .cast(plugin.type(contribution).getConstructor().newInstance());
        return switch (made) {
            case Check check -> judged(check, context);
            case PolicyAnalyzer analyzer -> judged(analyzer.asCheck(), context);
            case PlanMaker maker -> planned(maker, context);
            case RemediationMaker maker -> new Told(Optional.empty(), maker.offer(context));
            case SnapshotContributor contributor -> read(contributor.read(context));
            case SignInSource source -> read(source.read(context));
            case ReportFormat format -> new Told(Optional.empty(), written(format.write(context)));
            case PolicyTemplate template -> drafted(template, context);
            case DriftRule rule -> DriftExercise.told(rule, context);
            case Command command -> CommandExercise.told(command,
                    new MadeUpCommandContext(plugin, contribution, context, json));
            default -> throw new IllegalStateException(contribution.point());
        };
    }

    /** By the rules of the runner: what is required and not known is told before the check is made. */
    private Told judged(Check check, MadeUpContext context) {
        try {
            for (String id : contribution.inside("part", "id")) {
                Part<?> part = Parts.byId().get(id);
                if (part != null && required(id) && !context.read(part).known()) {
                    throw new UnreadableException(part, context.read(part));
                }
            }
            check.run(context);
            List<Finding> findings = context.reported().stream().sorted(Comparator
                    .comparing(Finding::message).thenComparing(Finding::toString)).toList();
            return new Told(Optional.of(findings.stream().map(Finding::outcome).reduce(Outcome::worse)
                    .orElse(Outcome.ERROR)), findings);
        } catch (UnreadableException unreadable) {
            return new Told(Optional.of(unreadable.reading().state() == ReadState.FAILED ? Outcome.ERROR
                    : Outcome.SKIPPED), context.reported());
        }
    }

    private boolean required(String part) {
        return contribution.elements("part").anyMatch(element -> element.getAttribute("id").equals(part)
                && Contribution.required(element));
    }

    private static Told planned(PlanMaker maker, MadeUpContext context) {
        ScriptedPlanContext scripted = new ScriptedPlanContext(Contoso.setUp());
        PlanContext given = (PlanContext) Proxy.newProxyInstance(PlanContext.class.getClassLoader(),
                new Class<?>[] {PlanContext.class}, (proxy, method, arguments) -> {
                    boolean reads = method.getDeclaringClass() == Reads.class
                            && !method.getName().equals("otherPairs");
                    try {
                        return method.invoke(reads ? context : scripted, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
        try {
            return new Told(Optional.empty(), maker.make(given));
        } catch (PlanRefusedException | UnreadableException refused) {
            return refused(refused);
        }
    }

    private static Told drafted(PolicyTemplate template, MadeUpContext context) {
        try {
            PolicyDraft draft = template.make(context, List.of());
            return new Told(Optional.<Enum<?>>of(ReadState.READ).filter(read -> context.looked()), draft);
        } catch (PlanRefusedException | UnreadableException refused) {
            return refused(refused);
        }
    }

    private static Told refused(Exception refused) {
        return new Told(Optional.empty(), refused instanceof PlanRefusedException plan
                ? plan.getMessage() + " " + plan.advice() : refused.getMessage());
    }

    private static Told read(Reading<?> reading) {
        return new Told(Optional.of(reading.state()), reading);
    }

    private static String written(byte[] document) {
        return new String(document, StandardCharsets.ISO_8859_1);
    }
}
