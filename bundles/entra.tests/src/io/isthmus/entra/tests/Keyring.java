package io.isthmus.entra.tests;

import javax.crypto.spec.PBEKeySpec;

import org.eclipse.equinox.security.storage.provider.IPreferencesContainer;
import org.eclipse.equinox.security.storage.provider.PasswordProvider;

/**
 * Stands for the operating system's store of the one password that secure storage encrypts with, as DPAPI and the Secret
 * Service are it.
 */
public final class Keyring extends PasswordProvider {

    @Override
    public PBEKeySpec getPassword(IPreferencesContainer container, int passwordType) {
        return new PBEKeySpec("what the operating system made up".toCharArray());
    }
}
