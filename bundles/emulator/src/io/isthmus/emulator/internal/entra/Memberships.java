package io.isthmus.emulator.internal.entra;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.isthmus.emulator.internal.state.Directory;
import io.isthmus.emulator.internal.state.View;
import io.isthmus.sdk.data.Value;

/** Which groups and which directory roles somebody has. */
public final class Memberships {

    private static final String WHOLE_TENANT = "/";

    private Memberships() {
    }

    /** The groups that a principal is a member of, directly or through another group, in order. */
    public static List<Value.Members> groups(View view, String principalId) {
        Set<Value.Members> found = new LinkedHashSet<>();
        Deque<Value> open = new ArrayDeque<>(List.of(Value.of(principalId)));
        while (!open.isEmpty()) {
            Value member = open.poll();
            view.list(Directory.GROUPS).stream()
                    .filter(group -> group.at("/_members").entries().anyMatch(member::equals))
                    .filter(found::add).forEach(group -> open.add(group.at("/id")));
        }
        return List.copyOf(found);
    }

    /** The ids by which a principal can be given a role: its own, and those of its groups. */
    public static Set<String> principals(View view, String principalId) {
        Set<String> ids = new TreeSet<>();
        ids.add(principalId);
        groups(view, principalId).forEach(group -> ids.add(text(group, "id")));
        return ids;
    }

    /**
     * The template ids of the roles that count for a principal now, in order.
     *
     * @param scope "/" for those that count in the whole tenant; "/" and an object's id for those that count for it alone
     */
    public static Set<String> roles(View view, String principalId, String scope, Instant now) {
        Set<String> principals = principals(view, principalId);
        Set<String> roles = new TreeSet<>();
        view.list(Directory.ROLE_ASSIGNMENTS).stream()
                .filter(each -> principals.contains(text(each, "principalId")) && active(each, now))
                .filter(each -> scope(each).equals(scope)).forEach(each -> roles.add(text(each, "roleDefinitionId")));
        return roles;
    }

    /** Whether an assignment holds at a time. */
    public static boolean active(Value assignment, Instant now) {
        return assignment.at("/_until").text().map(Instant::parse).filter(until -> !until.isAfter(now)).isEmpty();
    }

    /** Where an assignment counts. */
    public static String scope(Value assignment) {
        return assignment.at("/directoryScopeId").text().orElse(WHOLE_TENANT);
    }

    private static String text(Value document, String member) {
        return document.at("/" + member).text().orElse("");
    }
}
