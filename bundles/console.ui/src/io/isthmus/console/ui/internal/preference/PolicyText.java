package io.isthmus.console.ui.internal.preference;

import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.policy.Policy;
import io.isthmus.engine.policy.PolicyFile;

/** What the policy files say, for a person. */
final class PolicyText {

    private PolicyText() {
    }

    /** A sentence for each file. */
    static String of(Policy policy) {
        return policy.files().isEmpty() ? Messages.PolicyText_none
                : policy.files().stream().map(PolicyText::of).collect(Collectors.joining("\n")); //$NON-NLS-1$
    }

    private static String of(PolicyFile file) {
        if (file.broken().isPresent()) {
            return NLS.bind(Messages.PolicyText_broken, file.path(), file.broken().get());
        }
        String says = file.readOnly() ? Messages.PolicyText_all
                : file.locked().isEmpty() ? Messages.PolicyText_nothing
                : NLS.bind(Messages.PolicyText_some, String.join(", ", file.locked().stream().sorted().toList())); //$NON-NLS-1$
        String approval = file.approval().isEmpty() ? "" : ' ' + Messages.PolicyText_approval; //$NON-NLS-1$
        return NLS.bind(Messages.PolicyText_file, new Object[] { file.setBy(), file.path(), says + approval });
    }
}
