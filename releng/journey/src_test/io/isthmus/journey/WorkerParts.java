package io.isthmus.journey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import io.isthmus.host.internal.HostComponent;
import io.isthmus.host.internal.WorkerBundles;
import io.isthmus.host.worker.Conversation;
import io.isthmus.json.Codec;
import io.isthmus.plugins.testkit.BundleJars;
import io.isthmus.sdk.check.Check;

/** What workers of plug-ins are made of, without the product. */
final class WorkerParts {

    /** Private to the codec's bundle, so that tests cannot name it otherwise. */
    private static final String JACKSON = "com.fasterxml.jackson.core.JsonFactory";

    private WorkerParts() {
    }

    /** A host of plug-ins whose workers begin as the product's do. */
    static HostComponent host(Path folder) throws IOException, ClassNotFoundException {
        WorkerBundles worker = new WorkerBundles(BundleJars.framework(),
                BundleJars.bundle(Conversation.class, "host.worker", folder),
                List.of(BundleJars.bundle(Check.class, "sdk", folder), BundleJars.bundle(Codec.class, "json", folder),
                        BundleJars.place(Class.forName(JACKSON))));
        return new HostComponent(() -> worker);
    }
}
