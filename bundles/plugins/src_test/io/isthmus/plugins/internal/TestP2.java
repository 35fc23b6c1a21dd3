package io.isthmus.plugins.internal;

import java.io.IOException;
import java.nio.file.Files;

import org.eclipse.equinox.p2.core.IProvisioningAgentProvider;

import io.isthmus.plugins.testkit.PlainP2;

/** One p2 for all tests of a process, since its start takes longer than any of them. */
final class TestP2 {

    private static PlainP2 p2;

    private TestP2() {
    }

    static synchronized IProvisioningAgentProvider agents() {
        try {
            if (p2 == null) {
                p2 = PlainP2.start(Files.createTempDirectory("p2"));
            }
            return p2.agents();
        } catch (IOException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
