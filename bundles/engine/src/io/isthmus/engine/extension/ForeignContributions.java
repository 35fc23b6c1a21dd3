package io.isthmus.engine.extension;

import java.nio.file.Path;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;

/**
 * What third parties contribute to the extension points of {@code io.isthmus.sdk}. This process reads it as data: it
 * loads none of their classes, what these would do is done elsewhere. A declarative service. Safe for use by many
 * threads.
 *
 * @since 1.0
 */
public interface ForeignContributions {

    /**
     * Which profile's plug-ins count from now on. What cannot be read of them is no contribution and is told where the
     * plug-ins are listed.
     *
     * @param profile the profile's folder; it need not exist
     */
    void use(Path profile);

    /** Where the contributions of that profile are declared; the same object for as long as the service is there. */
    IExtensionRegistry registry();

    /**
     * Something that does what the class of a contribution would do.
     *
     * @param element has the attribute "class"
     * @param type    an interface of the SDK
     * @throws CoreException where the contribution's plug-in cannot be used, with the reason
     */
    Object standIn(IConfigurationElement element, Class<?> type) throws CoreException;
}
