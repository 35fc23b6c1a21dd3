package io.isthmus.access.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.access.internal.judge.SeenAddresses;
import io.isthmus.access.internal.network.AddressRange;
import io.isthmus.sdk.access.OfferedTemplate;
import io.isthmus.sdk.access.PolicyDraft;
import io.isthmus.sdk.change.PlanChoice;
import io.isthmus.sdk.change.PlanChoices;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.JsonText;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.NamedLocation;
import io.isthmus.sdk.snapshot.Parts;

/**
 * Makes the policy that a template drafts, in report-only, and the named location that it needs. What is made has a
 * name that does not depend on the console's language: by it a second console sees that it is there.
 */
public final class PolicyCreate implements PlanChoices {

    static final String TEMPLATE = "template";
    static final String LOCATIONS = "locations";
    static final String ADDRESSES = "addresses";
    private static final String USUAL_TEMPLATE = "io.isthmus.access.outsideLocations";

    @Override
    public List<PlanChoice> choices(String parameter, PlanContext context) {
        return switch (parameter) {
            case TEMPLATE -> context.policyTemplates().stream().map(template -> new PlanChoice(template.id(),
                    template.title(), template.description(), template.id().equals(USUAL_TEMPLATE))).toList();
            case LOCATIONS -> context.require(Parts.NAMED_LOCATIONS).stream().filter(location ->
                    !location.ranges().isEmpty()).map(location -> new PlanChoice(location.id(), location.displayName(),
                            String.join(", ", location.ranges()), false)).toList();
            default -> List.of();
        };
    }

    @Override
    public PlanDraft make(PlanContext context) throws PlanRefusedException {
        List<String> warnings = new ArrayList<>(Permitted.warnings(context));
        Application application = DedicatedPrincipal.application(context);
        String template = template(context);
        List<String> chosen = chosen(context);
        List<AddressRange> addresses = GivenAddresses.of(context.parameters().getOrDefault(ADDRESSES, Value.none()));
        if (chosen.isEmpty() && addresses.isEmpty()) {
            addresses = new SeenAddresses(context, application.appId()).all().stream().map(AddressRange::of).toList();
            addresses.stream().map(AddressRange::text).map(text -> NLS.bind(Messages.SeenAddress, text))
                    .forEach(warnings::add);
        }
        List<String> locations = new ArrayList<>(chosen);
        if (!addresses.isEmpty()) {
            locations.add(CreateLocation.PLACEHOLDER);
        }
        PolicyDraft draft = context.policyDraft(template, locations);
        warnings.addAll(draft.cautions());
        return new PlanDraft(NLS.bind(Messages.PolicyCreate_Summary, draft.sentence()), steps(draft, application,
                addresses), warnings);
    }

    private static List<Step> steps(PolicyDraft draft, Application application, List<AddressRange> addresses) {
        boolean made = JsonText.write(draft.policy(), false).contains(CreateLocation.PLACEHOLDER);
        Optional<Step> location = Optional.of(addresses).filter(ranges -> made).map(ranges -> CreateLocation.step(
                "Servers of " + application.displayName(), ranges));
        Step policy = CreatePolicy.step(draft, location.map(Step::id).map(Set::of).orElse(Set.of()));
        return Stream.concat(location.stream(), Stream.of(policy)).toList();
    }

    private static String template(PlanContext context) throws PlanParameterException {
        String asked = context.parameters().getOrDefault(TEMPLATE, Value.none()).text().map(String::strip)
                .filter(text -> !text.isEmpty()).orElse(USUAL_TEMPLATE);
        List<String> known = context.policyTemplates().stream().map(OfferedTemplate::id).toList();
        if (!known.contains(asked)) {
            throw new PlanParameterException(TEMPLATE, NLS.bind(Messages.NoTemplate, asked),
                    NLS.bind(Messages.NoTemplateAdvice, String.join(", ", known)));
        }
        return asked;
    }

    /** Named locations by their ids or names. */
    private static List<String> chosen(PlanContext context) throws PlanParameterException {
        String given = context.parameters().getOrDefault(LOCATIONS, Value.none()).text().orElse("");
        List<String> chosen = new ArrayList<>();
        for (String one : Stream.of(given.split(";")).map(String::strip).filter(text -> !text.isEmpty()).toList()) {
            List<NamedLocation> known = context.require(Parts.NAMED_LOCATIONS);
            chosen.add(known.stream().filter(location -> location.id().equalsIgnoreCase(one)
                    || location.displayName().equalsIgnoreCase(one)).findFirst()
                    .orElseThrow(() -> new PlanParameterException(LOCATIONS, NLS.bind(Messages.NoLocation, one),
                            NLS.bind(Messages.NoLocationAdvice,
                            known.stream().map(NamedLocation::displayName).toList())))
                    .id());
        }
        return chosen;
    }
}
