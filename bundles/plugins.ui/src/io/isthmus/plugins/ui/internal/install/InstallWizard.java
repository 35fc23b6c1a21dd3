package io.isthmus.plugins.ui.internal.install;

import java.net.URI;
import java.util.Optional;

import io.isthmus.plugins.ui.internal.operation.InstallPlugins;
import io.isthmus.plugins.ui.internal.operation.LookAtSite;
import io.isthmus.plugins.ui.internal.operation.PluginStore;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.ui.job.Operation;
import io.isthmus.ui.job.OperationWizard;

/**
 * Installs plug-ins: where they are, then what they ask for. The site is looked at, and the plug-ins are installed,
 * while the wizard is open, so that what is refused is told where it can be mended.
 */
final class InstallWizard extends OperationWizard {

    private final PluginStore store;
    private final OfferDraft draft;
    private final SitePage sites;
    private final OfferPage offers;

    /**
     * @param site the site that is offered at first
     * @param only the plug-in that is updated; empty where whatever the site offers is installed
     */
    InstallWizard(PluginStore store, Optional<URI> site, Optional<String> only) {
        this.store = store;
        draft = new OfferDraft(only);
        sites = new SitePage(site);
        offers = new OfferPage(draft);
        setWindowTitle(Messages.InstallWizard_title);
    }

    @Override
    public void addPages() {
        addPage(sites);
        addPage(offers);
    }

    /**
     * Looks at the site, where that is the page.
     *
     * @return whether the next page can be shown
     */
    boolean look() {
        if (getContainer().getCurrentPage() != sites || !carriedOut(sites,
                new LookAtSite(store, sites.site().orElseThrow(), draft::begin))) {
            return false;
        }
        offers.showOffer();
        return true;
    }

    @Override
    public boolean canFinish() {
        return getContainer().getCurrentPage() == offers && draft.problem().isEmpty();
    }

    @Override
    public boolean performFinish() {
        return carriedOut(offers, new InstallPlugins(store, draft.wantedOffer(), draft.allowedDigests(), draft.letInIds()));
    }

    private boolean carriedOut(InstallPage page, Operation operation) {
        page.forgetFailure();
        try {
            carryOut(operation, CallContext.USUAL_DEADLINE);
            return true;
        } catch (SourceException failed) {
            page.show(failed.failure());
        } catch (CancelledException cancelled) {
            page.showCancelled();
        }
        return false;
    }
}
