package io.isthmus.entra.internal.signin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import com.microsoft.aad.msal4j.ITokenCacheAccessAspect;
import com.microsoft.aad.msal4jextensions.PersistenceSettings;
import com.microsoft.aad.msal4jextensions.PersistenceTokenCacheAccessAspect;

import io.isthmus.http.Redaction;

/**
 * Where a session's tokens rest: in the operating system's store (DPAPI, Keychain, Secret Service), or in memory where
 * there is none. Never in a file that the system does not protect.
 *
 * @param aspect what MSAL reads and writes through; empty for memory only
 * @param note   a sentence for the person where tokens are forgotten at the end
 */
record TokenStore(Optional<ITokenCacheAccessAspect> aspect, Optional<String> note) {

    private static final String PRODUCT = "Isthmus";
    private static final String KEYRING_ERROR = "persistence.linux.GError";

    /** Memory only, and nobody needs to be told: a demo's tokens are worth nothing. */
    static TokenStore memory() {
        return new TokenStore(Optional.empty(), Optional.empty());
    }

    /**
     * Opens the operating system's store; memory only, with a note, where it cannot be used. Native access throws errors
     * of every kind where a library is missing or does not fit.
     *
     * @param name        tells this session's tokens from others', a file name
     * @param environment the variables of the process
     */
    static TokenStore open(String name, Map<String, String> environment) {
        try {
            PersistenceSettings settings = PersistenceSettings.builder(name, directory(environment))
                    .setMacKeychain(PRODUCT, name)
                    .setLinuxKeyring("default", "io.isthmus.tokens", PRODUCT, "product", PRODUCT, "session", name)
                    .build();
            return new TokenStore(Optional.of(new PersistenceTokenCacheAccessAspect(settings)), Optional.empty());
        } catch (VirtualMachineError machine) {
            throw machine;
        } catch (IOException | RuntimeException | Error noStore) {
            return new TokenStore(Optional.empty(), Optional.of(NLS.bind(Messages.memoryOnly, reason(noStore))));
        }
    }

    /** The extension cannot say what the keyring told it: the class that it describes that by is closed to JNA. */
    private static String reason(Throwable noStore) {
        String message = noStore.getMessage() == null ? noStore.getClass().getSimpleName() : noStore.getMessage();
        return message.contains(KEYRING_ERROR) ? Messages.noKeyring
                : Redaction.redact(message.lines().findFirst().orElse(""));
    }

    /** The user's own folder for state that does not roam; what lies there is encrypted, or a mere lock file. */
    static Path directory(Map<String, String> environment) {
        String home = System.getProperty("user.home");
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return Path.of(environment.getOrDefault("LOCALAPPDATA", home + "\\AppData\\Local"), PRODUCT, "tokens");
        }
        if (system.startsWith("mac")) {
            return Path.of(home, "Library", "Application Support", PRODUCT, "tokens");
        }
        return Path.of(environment.getOrDefault("XDG_STATE_HOME", home + "/.local/state"), "isthmus", "tokens");
    }
}
