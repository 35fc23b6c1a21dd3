package io.isthmus.engine.internal.registry;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.check.CheckDescriptor;
import io.isthmus.engine.check.CheckRegistry;
import io.isthmus.sdk.check.Check;

/** Reads the extension point of checks. */
public final class CheckExtensions extends ExtensionPointReader<CheckDescriptor, Check> implements CheckRegistry {

    private static final long USUAL_SECONDS = 10;

    private record PartUse(String id, boolean required) {
    }

    /**
     * @param registry where contributions are declared
     */
    public CheckExtensions(IExtensionRegistry registry) {
        super(registry, "io.isthmus.sdk.checks", "check", Check.class);
    }

    @Override
    CheckDescriptor read(Attributes attributes) throws InvalidContributionException {
        List<PartUse> parts = attributes.children("part",
                child -> new PartUse(child.required("id"), child.bool("required")));
        return new CheckDescriptor(attributes.required("id", "[A-Za-z][A-Za-z0-9._-]*"), attributes.bundle(),
                attributes.required("title"), attributes.required("category"), attributes.required("source"),
                attributes.choice("cost", "free", "free", "slow").equals("slow"),
                Duration.ofSeconds(attributes.seconds("timeout", USUAL_SECONDS)),
                ids(parts, false), ids(parts, true), attributes.requirements(),
                Set.copyOf(attributes.children("after", child -> child.required("check"))));
    }

    private static Set<String> ids(List<PartUse> parts, boolean requiredOnly) {
        Set<String> ids = new HashSet<>();
        parts.stream().filter(part -> part.required() || !requiredOnly).forEach(part -> ids.add(part.id()));
        return ids;
    }

    @Override
    String id(CheckDescriptor descriptor) {
        return descriptor.id();
    }

    /** Checks that come after one that is not there, or that wait for themselves; and those that come after such. */
    @Override
    Map<String, String> misfits(Map<String, CheckDescriptor> descriptors) {
        Map<String, CheckDescriptor> left = new TreeMap<>(descriptors);
        Map<String, String> reasons = new TreeMap<>();
        for (Optional<CheckDescriptor> lost = waitingForMissing(left); lost.isPresent();
                lost = waitingForMissing(left)) {
            CheckDescriptor check = left.remove(lost.get().id());
            reasons.put(check.id(), NLS.bind(Messages.MissingCheck, check.after().stream()
                    .filter(other -> !left.containsKey(other)).sorted().toList()));
        }
        Map<String, CheckDescriptor> waiting = new TreeMap<>(left);
        boolean removed = true;
        while (removed) {
            removed = waiting.values().removeIf(check -> check.after().stream().noneMatch(waiting::containsKey));
        }
        waiting.values().forEach(check -> reasons.put(check.id(), NLS.bind(Messages.Cycle, waiting.keySet())));
        return reasons;
    }

    private static Optional<CheckDescriptor> waitingForMissing(Map<String, CheckDescriptor> checks) {
        return checks.values().stream().filter(check -> !checks.keySet().containsAll(check.after())).findFirst();
    }
}
