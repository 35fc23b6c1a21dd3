package io.isthmus.plugins.ui.internal.install;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.plugins.Offer;
import io.isthmus.plugins.OfferedPlugin;
import io.isthmus.plugins.OfferedPlugin.Trust;

/** What somebody chose of an offer, and which unsigned plug-ins he allows. Knows no widget. */
final class OfferDraft {

    private final Optional<String> only;
    private Optional<Offer> offer = Optional.empty();
    private final Set<String> chosen = new HashSet<>();
    private final Set<String> allowed = new HashSet<>();
    private final Set<String> letIn = new HashSet<>();

    /**
     * @param only the plug-in that is updated; empty where whatever the site offers is installed
     */
    OfferDraft(Optional<String> only) {
        this.only = only;
    }

    /** Begins with what a site offers: what is not installed as it is offered is chosen; nothing is allowed, and let in what was. */
    void begin(Offer looked) {
        offer = Optional.of(looked);
        allowed.clear();
        chosen.clear();
        letIn.clear();
        plugins().stream().filter(OfferedPlugin::letIn).forEach(plugin -> letIn.add(plugin.id()));
        plugins().stream().filter(plugin -> !installed(plugin)).forEach(plugin -> chosen.add(plugin.id()));
    }

    /** The plug-ins that are offered; none before a site was looked at. */
    List<OfferedPlugin> plugins() {
        return offer.map(Offer::plugins).orElse(List.of()).stream()
                .filter(plugin -> only.isEmpty() || only.get().equals(plugin.id())).toList();
    }

    private static boolean installed(OfferedPlugin plugin) {
        return plugin.replaces().equals(Optional.of(plugin.version()));
    }

    boolean chosen(OfferedPlugin plugin) {
        return chosen.contains(plugin.id());
    }

    void choose(OfferedPlugin plugin, boolean wanted) {
        set(chosen, plugin.id(), wanted);
    }

    /** Whether it is asked that this very version be allowed without a signature. */
    boolean needsAllowing(OfferedPlugin plugin) {
        return plugin.trust() == Trust.UNSIGNED;
    }

    boolean allowed(OfferedPlugin plugin) {
        return allowed.contains(plugin.digest());
    }

    void allow(OfferedPlugin plugin, boolean wanted) {
        set(allowed, plugin.digest(), wanted);
    }

    /** Whether it has parts that run inside the window where they are let in. */
    boolean hasParts(OfferedPlugin plugin) {
        return !plugin.asks().window().isEmpty();
    }

    boolean letIn(OfferedPlugin plugin) {
        return letIn.contains(plugin.id());
    }

    void letIn(OfferedPlugin plugin, boolean wanted) {
        set(letIn, plugin.id(), wanted);
    }

    private static void set(Set<String> all, String one, boolean in) {
        if (in) {
            all.add(one);
        } else {
            all.remove(one);
        }
    }

    /** Why it cannot be installed so, one sentence; empty where it can. */
    Optional<String> problem() {
        List<OfferedPlugin> wanted = wanted();
        if (wanted.isEmpty()) {
            return Optional.of(plugins().stream().allMatch(OfferDraft::installed) ? Messages.OfferDraft_nothingNewer
                    : Messages.OfferDraft_nothingChosen);
        }
        return wanted.stream().filter(plugin -> needsAllowing(plugin) && !allowed(plugin)).findFirst()
                .map(plugin -> NLS.bind(Messages.OfferDraft_unsigned, plugin.name(), plugin.version()));
    }

    private List<OfferedPlugin> wanted() {
        return plugins().stream().filter(this::chosen).toList();
    }

    /** What was chosen, once there is no problem. */
    Offer wantedOffer() {
        return new Offer(offer.orElseThrow().site(), wanted());
    }

    /** The ids of those whose parts run inside the window. */
    Set<String> letInIds() {
        return Set.copyOf(letIn);
    }

    /** The digests of what was chosen and allowed without a signature. */
    Set<String> allowedDigests() {
        return Set.copyOf(allowed);
    }
}
