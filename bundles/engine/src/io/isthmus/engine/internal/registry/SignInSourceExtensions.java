package io.isthmus.engine.internal.registry;

import java.util.List;

import org.eclipse.core.runtime.IExtensionRegistry;

import io.isthmus.engine.extension.Requirement;
import io.isthmus.engine.signin.SignInSourceDescriptor;
import io.isthmus.engine.signin.SignInSourceRegistry;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.signin.SignInSource;

/** Reads the extension point of sources of sign-ins. */
public final class SignInSourceExtensions extends ExtensionPointReader<SignInSourceDescriptor, SignInSource>
        implements SignInSourceRegistry {

    /**
     * @param registry where contributions are declared
     */
    public SignInSourceExtensions(IExtensionRegistry registry) {
        super(registry, "io.isthmus.sdk.signInSources", "source", SignInSource.class);
    }

    @Override
    SignInSourceDescriptor read(Attributes attributes) throws InvalidContributionException {
        List<Requirement> requirements = attributes.requirements();
        if (requirements.stream().anyMatch(one -> one.side() != Side.ENTRA)) {
            throw new InvalidContributionException(Messages.TenantAlone);
        }
        return new SignInSourceDescriptor(attributes.required("id", "[A-Za-z][A-Za-z0-9._-]*"), attributes.bundle(),
                attributes.required("title"), requirements);
    }

    @Override
    String id(SignInSourceDescriptor descriptor) {
        return descriptor.id();
    }
}
