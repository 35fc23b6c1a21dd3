package io.isthmus.plugins.ui.internal.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;

import io.isthmus.plugins.Offer;
import io.isthmus.plugins.OfferedPlugin;
import io.isthmus.plugins.OfferedPlugin.Trust;
import io.isthmus.plugins.Refusal;
import io.isthmus.plugins.RefusedException;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.CallContext;

/**
 * Installs what somebody read about and chose. The site is looked at anew: what is no longer the same, to the last
 * byte, is refused, so that nothing is installed that nobody read about.
 *
 * @param read    what was read about and chosen
 * @param allowed digests of those that may be installed without a signature
 * @param letIn   ids of those whose parts run inside the window; those of the others do not, whatever was before
 */
public record InstallPlugins(PluginStore store, Offer read, Set<String> allowed, Set<String> letIn)
        implements PluginOperation {

    /** Copies the sets. */
    public InstallPlugins {
        allowed = Set.copyOf(allowed);
        letIn = Set.copyOf(letIn);
    }

    @Override
    public String title() {
        return NLS.bind(Messages.InstallPlugins_title, names());
    }

    private String names() {
        return read.plugins().stream().map(OfferedPlugin::name).collect(Collectors.joining(", ")); //$NON-NLS-1$
    }

    @Override
    public void run(CallContext context) throws SourceException {
        store.change(context, NLS.bind(Messages.InstallPlugins_attempted, names()), work -> {
            Offer now = asRead(work.offer(read.site()));
            List<OfferedPlugin> unsigned = now.plugins().stream()
                    .filter(plugin -> plugin.trust() == Trust.UNSIGNED && allowed.contains(plugin.digest())).toList();
            if (!unsigned.isEmpty()) {
                work.allow(new Offer(read.site(), unsigned));
                now = asRead(work.offer(read.site()));
            }
            return work.install(now, letIn);
        });
    }

    private Offer asRead(Offer now) throws RefusedException {
        List<OfferedPlugin> same = new ArrayList<>();
        for (OfferedPlugin wanted : read.plugins()) {
            same.add(now.plugins().stream().filter(plugin -> plugin.id().equals(wanted.id())
                    && plugin.digest().equals(wanted.digest())).findFirst()
                    .orElseThrow(() -> new RefusedException(Refusal.TAMPERED,
                            NLS.bind(Messages.InstallPlugins_changed, wanted.name()),
                            Messages.InstallPlugins_changedAdvice)));
        }
        return new Offer(now.site(), same);
    }
}
