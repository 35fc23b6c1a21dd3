package io.isthmus.engine.internal.right;

import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.internal.concurrent.AskedOnce;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.CmdletRequest;

/**
 * What whoever runs cmdlets on a side may run: the management roles that are assigned to the account, directly or
 * through a role group, against the roles that hold the cmdlet, as Exchange itself says.
 */
final class ShellRights {

    /** Runs a cmdlet that reads. */
    @FunctionalInterface
    interface Asking {
        /** The objects that it gives. */
        Value ask(CmdletRequest request) throws SourceException;
    }

    /** What is asked for once. */
    private record Asked(Optional<List<Value>> objects, Optional<String> why) {
    }

    private final Side side;
    private final Optional<String> account;
    private final AskedOnce<CmdletRequest, Asked> asked;

    /** @param account as whom cmdlets run */
    ShellRights(Side side, Optional<String> account, Asking asking) {
        this.side = side;
        this.account = account;
        asked = new AskedOnce<>(request -> {
            try {
                return new Asked(Optional.of(asking.ask(request).entries().toList()), Optional.empty());
            } catch (SourceException unread) {
                return new Asked(Optional.empty(), Optional.of(unread.failure().message()));
            }
        });
    }

    /**
     * Judges one cmdlet.
     *
     * @param usual the built-in roles that hold it, for a person; Exchange is asked where none of them is had
     */
    Judgement judge(String cmdlet, List<String> usual) {
        if (account.isEmpty()) {
            return Judgement.notSeen(usual, Messages.NobodySignedIn);
        }
        Asked assigned = asked.ask(CmdletRequest.of(side, "Get-ManagementRoleAssignment")
                .with("RoleAssignee", account.get()).with("Delegating", Value.of(false)));
        if (assigned.objects().isEmpty()) {
            return Judgement.notSeen(usual, assigned.why().orElse(""));
        }
        List<Value> had = assigned.objects().get().stream().filter(ShellRights::enabled).toList();
        return held(had, usual).orElseGet(() -> judgeByEntries(cmdlet, had, usual));
    }

    private Judgement judgeByEntries(String cmdlet, List<Value> had, List<String> usual) {
        Asked entries = asked.ask(CmdletRequest.of(side, "Get-ManagementRoleEntry")
                .with("Identity", "*\\" + cmdlet));
        if (entries.objects().isEmpty()) {
            return Judgement.notSeen(usual, entries.why().orElse(""));
        }
        List<String> holding = entries.objects().get().stream().flatMap(entry -> entry.at("/Role").text().stream())
                .distinct().toList();
        return held(had, holding).orElseGet(() -> Judgement.mayNot(usual.isEmpty() ? holding : usual));
    }

    /** By a role that is had: for all of the organization, else for a part of it, of which nobody can say whether it will do. */
    private static Optional<Judgement> held(List<Value> had, List<String> holding) {
        List<Value> fitting = had.stream().filter(one -> role(one).filter(role ->
                holding.stream().anyMatch(role::equalsIgnoreCase)).isPresent()).toList();
        return fitting.stream().filter(one -> one.at("/CustomConfigWriteScope").text().filter(scope ->
                !scope.isBlank()).isEmpty()).findFirst().flatMap(ShellRights::role).map(Judgement::may)
                .or(() -> fitting.stream().findFirst().flatMap(ShellRights::role)
                        .map(role -> Judgement.notSeen(List.of(role), NLS.bind(Messages.Scoped, role))));
    }

    private static boolean enabled(Value assignment) {
        return assignment.at("/Enabled").bool().orElse(true);
    }

    private static Optional<String> role(Value assignment) {
        return assignment.at("/Role").text();
    }
}
