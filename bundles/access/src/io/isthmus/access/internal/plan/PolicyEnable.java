package io.isthmus.access.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.access.internal.judge.PolicyEffect;
import io.isthmus.sdk.change.PlanChoice;
import io.isthmus.sdk.change.PlanChoices;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.ConditionalAccessPolicy;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.snapshot.Parts;

/** Switches a policy for the dedicated application from report-only to on, unless it would shut its servers out. */
public final class PolicyEnable implements PlanChoices {

    static final String POLICY = "policy";
    static final String FORCE = "force";

    @Override
    public List<PlanChoice> choices(String parameter, PlanContext context) throws PlanRefusedException {
        return parameter.equals(POLICY) ? reporting(context).map(policy -> new PlanChoice(policy.id(),
                policy.displayName(), policy.state(), false)).toList() : List.of();
    }

    @Override
    public PlanDraft make(PlanContext context) throws PlanRefusedException {
        List<String> warnings = new ArrayList<>(Permitted.warnings(context));
        ConditionalAccessPolicy policy = policy(context);
        Application application = DedicatedPrincipal.application(context);
        PolicyEffect effect = PolicyEffect.of(context, application, DedicatedPrincipal.require(context), policy);
        if (!effect.touches()) {
            throw new PlanRefusedException(NLS.bind(Messages.NotAbout, policy.displayName(), application.displayName()),
                    Messages.NotAboutAdvice);
        }
        if (!effect.obstacles().isEmpty() && !forced(context)) {
            throw new PlanRefusedException(String.join(" ", effect.obstacles()), Messages.PolicyEnable_Advice);
        }
        warnings.addAll(effect.obstacles());
        warnings.addAll(effect.doubts());
        warnings.add(Messages.OutsideLocations_Tokens);
        return new PlanDraft(NLS.bind(Messages.PolicyEnable_Summary, policy.displayName()),
                List.of(EnablePolicy.step(policy)), warnings);
    }

    private static boolean forced(PlanContext context) {
        Value force = context.parameters().getOrDefault(FORCE, Value.none());
        return force.bool().or(() -> force.text().map(Boolean::valueOf)).orElse(false);
    }

    private static ConditionalAccessPolicy policy(PlanContext context) throws PlanRefusedException {
        String asked = context.parameters().getOrDefault(POLICY, Value.none()).text().map(String::strip).orElse("");
        List<ConditionalAccessPolicy> known = context.require(Parts.CONDITIONAL_ACCESS_POLICIES).stream()
                .filter(policy -> policy.id().equalsIgnoreCase(asked) || policy.displayName().equalsIgnoreCase(asked))
                .toList();
        if (known.size() != 1) {
            throw new PlanParameterException(POLICY, NLS.bind(Messages.NoPolicy, asked),
                    NLS.bind(Messages.NoPolicyAdvice,
                    reporting(context).map(ConditionalAccessPolicy::displayName).toList()));
        }
        if (known.get(0).state().equals("disabled")) {
            throw new PlanRefusedException(NLS.bind(Messages.SwitchedOff, known.get(0).displayName()),
                    Messages.SwitchedOffAdvice);
        }
        return known.get(0);
    }

    private static Stream<ConditionalAccessPolicy> reporting(PlanContext context) throws PlanRefusedException {
        Application application = DedicatedPrincipal.application(context);
        ServicePrincipal principal = DedicatedPrincipal.require(context);
        return context.require(Parts.CONDITIONAL_ACCESS_POLICIES).stream()
                .filter(policy -> policy.state().equals(EnablePolicy.REPORT_ONLY))
                .filter(policy -> PolicyEffect.of(context, application, principal, policy).touches());
    }
}
