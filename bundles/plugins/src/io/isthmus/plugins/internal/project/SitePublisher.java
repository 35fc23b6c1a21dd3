package io.isthmus.plugins.internal.project;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.publisher.IPublisherAction;
import org.eclipse.equinox.p2.publisher.IPublisherInfo;
import org.eclipse.equinox.p2.publisher.Publisher;
import org.eclipse.equinox.p2.publisher.PublisherInfo;
import org.eclipse.equinox.p2.publisher.eclipse.BundlesAction;
import org.eclipse.equinox.p2.publisher.eclipse.FeaturesAction;

/** Makes a p2 site of jars. */
public final class SitePublisher {

    private SitePublisher() {
    }

    /**
     * Publishes.
     *
     * @param agent    p2's
     * @param features jars of features
     * @param bundles  jars of bundles
     * @param site     the site's folder; empty or not there yet
     * @throws IOException where p2 cannot; the message is p2's
     */
    public static void publish(IProvisioningAgent agent, List<Path> features, List<Path> bundles, Path site)
            throws IOException {
        URI place = site.toUri();
        PublisherInfo info = new PublisherInfo();
        info.setArtifactOptions(IPublisherInfo.A_PUBLISH | IPublisherInfo.A_INDEX);
        try {
            info.setMetadataRepository(Publisher.createMetadataRepository(agent, place, "site", false, true));
            info.setArtifactRepository(Publisher.createArtifactRepository(agent, place, "site", true));
        } catch (ProvisionException unwritable) {
            throw new IOException(unwritable.getMessage(), unwritable);
        }
        IStatus done = new Publisher(info).publish(new IPublisherAction[] {new FeaturesAction(files(features)),
                new BundlesAction(files(bundles))}, new NullProgressMonitor());
        if (!done.isOK()) {
            throw new IOException(done.getMessage(), done.getException());
        }
    }

    private static File[] files(List<Path> jars) {
        return jars.stream().map(Path::toFile).toArray(File[]::new);
    }
}
