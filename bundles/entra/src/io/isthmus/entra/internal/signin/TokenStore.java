package io.isthmus.entra.internal.signin;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.osgi.util.NLS;

import com.microsoft.aad.msal4j.ITokenCacheAccessAspect;
import com.microsoft.aad.msal4jextensions.PersistenceSettings;
import com.microsoft.aad.msal4jextensions.PersistenceTokenCacheAccessAspect;

import io.isthmus.sdk.text.Redaction;


/**
 * Where a session's tokens rest: in the operating system's store (DPAPI, Keychain, Secret Service), or in memory where
 * there is none. Never in a file that the system does not protect.
 *
 * @param aspect what MSAL reads and writes through; empty for memory only
 * @param note   a sentence for the person where tokens are forgotten at the end
 */
record TokenStore(Optional<ITokenCacheAccessAspect> aspect, Optional<String> note) {

    /** Long enough to type the password of a keyring. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String PRODUCT = "Isthmus";
    private static final String KEYRING_ERROR = "persistence.linux.GError";

    /** Memory only, and nobody needs to be told: a demo's tokens are worth nothing. */
    static TokenStore memory() {
        return new TokenStore(Optional.empty(), Optional.empty());
    }

    /**
     * Opens the operating system's store; memory only, with a note, where it cannot be used or does not answer in time.
     * Native access throws errors of every kind where a library is missing or does not fit.
     *
     * @param name        tells this session's tokens from others', a file name
     * @param environment the variables of the process
     */
    static TokenStore open(String name, Map<String, String> environment) {
        return open(() -> new PersistenceTokenCacheAccessAspect(PersistenceSettings
                .builder(name, directory(environment)).setMacKeychain(PRODUCT, name)
                .setLinuxKeyring("default", "io.isthmus.tokens", PRODUCT, "product", PRODUCT, "session", name)
                .build()), PATIENCE);
    }

    /** A store that asks somebody to unlock it, where nobody is there, answers never and cannot be interrupted. */
    static TokenStore open(Callable<ITokenCacheAccessAspect> store, Duration patience) {
        FutureTask<ITokenCacheAccessAspect> opening = new FutureTask<>(store);
        Thread.ofPlatform().daemon().name("token store").start(opening);
        try {
            return new TokenStore(Optional.of(opening.get(patience.toMillis(), TimeUnit.MILLISECONDS)),
                    Optional.empty());
        } catch (TimeoutException silent) {
            return memoryOnly(NLS.bind(Messages.silentKeyring, patience.toSeconds()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return memoryOnly(NLS.bind(Messages.silentKeyring, 0));
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof VirtualMachineError machine) {
                throw machine;
            }
            return memoryOnly(reason(failed.getCause()));
        }
    }

    private static TokenStore memoryOnly(String reason) {
        return new TokenStore(Optional.empty(), Optional.of(NLS.bind(Messages.memoryOnly, reason)));
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
