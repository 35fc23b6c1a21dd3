package io.isthmus.engine.policy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;

/**
 * What holds for changes: the policy files that are there, and what the user decided for himself. Each adds to the
 * others, none takes away what another says. docs/policy.md tells the format and what it can hold.
 *
 * @param files   those that are there
 * @param ownLock whether the user wants to change nothing
 * @since 1.0
 */
public record Policy(List<PolicyFile> files, boolean ownLock) {

    /** Copies the list. */
    public Policy {
        files = List.copyOf(files);
    }

    /** There is none. */
    public static Policy none() {
        return new Policy(List.of(), false);
    }

    /**
     * Why nothing may be changed in an organization, one sentence that tells who said so; empty where something may.
     */
    public Optional<String> locked(Connection connection) {
        return files.stream().filter(file -> binds(file, connection)).filter(file -> file.locks(connection)).findFirst()
                .map(file -> file.broken().map(why -> NLS.bind(Messages.Broken, file.path(), why))
                        .orElseGet(() -> NLS.bind(Messages.Locked, file.setBy(), file.path())))
                .or(() -> ownLock ? Optional.of(Messages.OwnLock) : Optional.empty());
    }

    /** The rule that a plan needs a second person by; of several the one whose approvals end first. */
    public Optional<ApprovalRule> approval(Plan plan, Connection connection) {
        return files.stream().filter(file -> binds(file, connection)).flatMap(file -> file.approval().stream())
                .filter(rule -> rule.meant(plan, connection)).min(Comparator.comparing(ApprovalRule::valid));
    }

    /** The keys that administrators pinned, as text: whose signatures of plug-ins are accepted. */
    public List<String> trustedSigners() {
        return files.stream().flatMap(file -> file.trustedSigners().stream()).sorted().distinct().toList();
    }

    private static boolean binds(PolicyFile file, Connection connection) {
        return file.demo() || connection.kind() != ConnectionKind.DEMO;
    }
}
