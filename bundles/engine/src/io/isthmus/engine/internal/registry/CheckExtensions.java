package io.isthmus.engine.internal.registry;

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

    /**
     * @param registry where contributions are declared
     */
    public CheckExtensions(IExtensionRegistry registry) {
        super(registry, "io.isthmus.sdk.checks", "check", Check.class);
    }

    @Override
    CheckDescriptor read(Attributes attributes) throws InvalidContributionException {
        return attributes.check(attributes.required("category"),
                attributes.choice("cost", "free", "free", "slow").equals("slow"),
                Set.copyOf(attributes.children("after", child -> child.required("check"))));
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
