package io.isthmus.host.fake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import io.isthmus.host.internal.WorkerBundles;
import io.isthmus.host.worker.Conversation;
import io.isthmus.json.Codec;
import io.isthmus.plugins.testkit.BundleJars;
import io.isthmus.sdk.check.Check;

/** What a worker of these tests is made of. */
final class Jars {

    /** Private to the codec's bundle, so that these tests cannot name it otherwise. */
    private static final String JACKSON = "com.fasterxml.jackson.core.JsonFactory";

    private Jars() {
    }

    static WorkerBundles worker(Path folder) throws IOException, ClassNotFoundException {
        return new WorkerBundles(BundleJars.framework(),
                BundleJars.bundle(Conversation.class, "host.worker", folder),
                List.of(BundleJars.bundle(Check.class, "sdk", folder), BundleJars.bundle(Codec.class, "json", folder),
                        BundleJars.place(Class.forName(JACKSON))));
    }

    /** Where the build puts the classes of these tests. */
    static Path ofTests() {
        return BundleJars.place(Jars.class);
    }
}
