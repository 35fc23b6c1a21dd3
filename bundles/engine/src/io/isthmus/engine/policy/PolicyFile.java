package io.isthmus.engine.policy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.isthmus.sdk.port.Connection;

/**
 * What one policy file says.
 *
 * @param path           where it is
 * @param broken         why it cannot be followed; then it locks everything
 * @param setBy          who decided so, as the file tells
 * @param readOnly       whether nothing at all may be changed
 * @param locked         ids or titles of connections where nothing may be changed
 * @param approval       which plans a second person has to approve
 * @param demo           whether it binds demo organizations, too, in which nothing real is changed
 * @param trustedSigners certificates and PGP keys, as text, whose signatures of plug-ins are accepted
 * @since 1.0
 */
public record PolicyFile(Path path, Optional<String> broken, String setBy, boolean readOnly, Set<String> locked,
        List<ApprovalRule> approval, boolean demo, Set<String> trustedSigners) {

    /** Copies the collections. */
    public PolicyFile {
        locked = Set.copyOf(locked);
        approval = List.copyOf(approval);
        trustedSigners = Set.copyOf(trustedSigners);
    }

    /** A file that cannot be followed. */
    public static PolicyFile broken(Path path, String why) {
        return new PolicyFile(path, Optional.of(why), "", true, Set.of(), List.of(), true, Set.of());
    }

    boolean locks(Connection connection) {
        return readOnly || locked.contains(connection.id()) || locked.contains(connection.title());
    }
}
