package io.isthmus.sdk.snapshot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;

/**
 * What both sides looked like at one time. Immutable.
 *
 * @param id           unique
 * @param organization the connection's name, for a person
 * @param taken        when the reading began
 * @param sides        each organization, directory and Exchange Online that was read
 * @param pending      changes of ours that take their time, as known when it was taken
 * @param ledgerHead   of the organization's ledger when it was taken
 * @param notes        what a person must know about the reading as a whole: files of no known kind, contradictions
 * @since 1.0
 */
public record Snapshot(String id, String organization, Instant taken, List<SideSnapshot> sides,
        List<PendingEffect> pending, LedgerHead ledgerHead, List<String> notes) {

    /** Copies the lists. */
    public Snapshot {
        sides = List.copyOf(sides);
        pending = List.copyOf(pending);
        notes = List.copyOf(notes);
    }

    /** The side of a scope. */
    public Optional<SideSnapshot> side(Side side, String key) {
        return sides.stream().filter(one -> one.scope().side() == side && one.scope().key().equals(key)).findFirst();
    }

    /**
     * Every organization with every tenant. Where one of the two is missing altogether, the pair has nothing in its
     * place; a pair never crosses forests.
     */
    public List<HybridPair> pairs() {
        List<Scope> organizations = scopes(Side.ON_PREMISES);
        List<Scope> tenants = new ArrayList<>(scopes(Side.ENTRA));
        scopes(Side.EXCHANGE_ONLINE).stream()
                .filter(online -> tenants.stream().noneMatch(tenant -> tenant.key().equals(online.key())))
                .forEach(tenants::add);
        List<HybridPair> pairs = new ArrayList<>();
        if (organizations.isEmpty()) {
            tenants.forEach(tenant -> pairs.add(HybridPair.of(null, tenant)));
        } else if (tenants.isEmpty()) {
            organizations.forEach(organization -> pairs.add(HybridPair.of(organization, null)));
        } else {
            organizations.forEach(organization ->
                    tenants.forEach(tenant -> pairs.add(HybridPair.of(organization, tenant))));
        }
        return List.copyOf(pairs);
    }

    private List<Scope> scopes(Side side) {
        return sides.stream().map(SideSnapshot::scope).filter(scope -> scope.side() == side).toList();
    }

    /** The reading of a part for a pair; {@link io.isthmus.sdk.ReadState#NOT_ASKED} where that side was not read. */
    public <T> Reading<T> read(Part<T> part, HybridPair pair) {
        return pair.key(part.side()).flatMap(known -> side(part.side(), known)).map(found -> found.read(part))
                .orElseGet(() -> Reading.notAsked(switch (part.side()) {
                    case ON_PREMISES -> "no on-premises organization was read";
                    case ENTRA -> "no Microsoft Entra tenant was read";
                    case EXCHANGE_ONLINE -> "no Exchange Online was read";
                    case WORKSTATION -> "nothing was read on this machine";
                }));
    }

    /** Changes that take their time and that a pair can wait for. */
    public List<PendingEffect> pending(HybridPair pair) {
        return pending.stream().filter(effect -> effect.concerns(pair)).toList();
    }
}
