package io.isthmus.plugins;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

import io.isthmus.host.InstalledPlugins;
import io.isthmus.sdk.SourceException;

/**
 * Work on the plug-ins of one profile, by one thread, until it is closed. Whatever ends the process meanwhile, the
 * profile has the state from before or the one from after a call, as installed.json tells.
 *
 * @since 1.0
 */
public interface PluginWork extends AutoCloseable {

    /** What is installed. */
    InstalledPlugins installed();

    /**
     * Looks at a site: copies the newest of each plug-in beside the profile and checks it. Installs nothing.
     *
     * @param site a folder of a p2 site, a zip or jar of one, or an http or https address
     * @throws RefusedException                    where it cannot be installed; not where it is merely unsigned
     * @throws SourceException                     where the site cannot be reached or read
     * @throws io.isthmus.sdk.CancelledException   where a cancel was asked for
     */
    Offer offer(URI site) throws RefusedException, SourceException;

    /** The site that a plug-in came from; empty where that is not known. */
    Optional<URI> site(String id);

    /**
     * Looks whether an offer may be installed as far as its signatures go, before anybody is asked.
     *
     * @throws RefusedException where one is neither signed nor allowed
     */
    void trusted(Offer offer) throws RefusedException;

    /**
     * Installs what was offered, in the place of other versions of the same plug-ins.
     *
     * @param offer  from this work
     * @param window ids of the plug-ins whose views and commands are let into the window, with all that the window may do
     * @throws RefusedException where one is unsigned and not allowed, or needs what third parties are not given
     */
    InstalledPlugins install(Offer offer, Set<String> window) throws RefusedException;

    /**
     * Removes a plug-in, and everything that was kept for it. Earlier states are forgotten with it.
     *
     * @param id one that is installed
     */
    InstalledPlugins remove(String id);

    /**
     * Goes back to the state before the last install or update; empty where there is none. What runs inside the window
     * now stays there where it did before, and nothing else comes in.
     *
     * @throws RefusedException where a version would come back whose jars are not those that were installed, whose key is
     *                          not pinned any more or was taken back since, or that is allowed without a signature no
     *                          more; its time is not judged again
     */
    Optional<InstalledPlugins> rollback() throws RefusedException;

    /** Allows these very versions without a signature, whatever site they come from. */
    void allow(Offer offer);

    /**
     * Allows a version no more; what is installed by it stays.
     *
     * @param digest as {@link OfferedPlugin#digest()} tells it
     * @return false where it was not allowed
     */
    boolean disallow(String digest);

    /** Gives the right to work on plug-ins back. */
    @Override
    void close();
}
