package io.isthmus.plugins.testkit;

import java.nio.file.Path;
import java.util.Map;
import java.util.ServiceLoader;

import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** An empty OSGi framework in the test's process, which stands for that of a program. */
public final class PlainFramework implements AutoCloseable {

    private final Framework framework;

    private PlainFramework(Framework framework) {
        this.framework = framework;
    }

    /**
     * Starts it.
     *
     * @param folder where the framework keeps its data
     */
    public static PlainFramework start(Path folder) {
        Framework framework = ServiceLoader.load(FrameworkFactory.class).findFirst().orElseThrow()
                .newFramework(Map.of(Constants.FRAMEWORK_STORAGE, folder.toString()));
        try {
            framework.start();
            return new PlainFramework(framework);
        } catch (BundleException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** What the program sees of it. */
    public BundleContext context() {
        return framework.getBundleContext();
    }

    @Override
    public void close() {
        stop(framework);
    }

    static void stop(Framework framework) {
        try {
            framework.stop();
            framework.waitForStop(0);
        } catch (BundleException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
