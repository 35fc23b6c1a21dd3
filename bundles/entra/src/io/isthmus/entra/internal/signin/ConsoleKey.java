package io.isthmus.entra.internal.signin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.PersonPort;

/**
 * The console's own certificate with a handle to its key: in the Windows store of the user, on a PKCS#11 token, or in a
 * PKCS#12 file that the admin chose. The handle signs; the key itself is never asked for its bytes, and a hardware
 * token or a key that cannot be exported would not give them.
 *
 * @param key         signs; may be a handle without readable contents
 * @param certificate what Entra knows the console by
 */
record ConsoleKey(PrivateKey key, X509Certificate certificate) {

    private static final String WINDOWS_STORE = "Windows-MY";
    private static final String TOKEN_STORE = "PKCS11";
    private static final String FILE_STORE = "PKCS12";

    /** Neither the key nor its encoding. */
    @Override
    public String toString() {
        return certificate.getSubjectX500Principal().getName();
    }

    /**
     * Opens the key store that the connection names.
     *
     * @param person asked for the password of a file or the PIN of a token
     * @throws SourceException where store, certificate or password do not fit
     */
    static ConsoleKey open(Connection connection, PersonPort person) throws SourceException {
        String place = connection.setting(Connection.KEY_STORE).orElse(WINDOWS_STORE);
        char[] password = null;
        try {
            if (!place.equals(WINDOWS_STORE)) {
                password = person.password(NLS.bind(Messages.passwordPurpose, place))
                        .orElseThrow(() -> failure(Messages.noPassword, Messages.noPasswordAdvice));
            }
            return find(load(place, password), connection.setting(Connection.CERTIFICATE), password);
        } catch (NoSuchFileException missing) {
            throw failure(NLS.bind(Messages.noKeyFile, place), Messages.noKeyFileAdvice);
        } catch (GeneralSecurityException | IOException unusable) {
            throw failure(NLS.bind(Messages.keyStoreRefused, place, unusable.getMessage()),
                    Messages.keyStoreRefusedAdvice);
        } finally {
            if (password != null) {
                Arrays.fill(password, '\0');
            }
        }
    }

    private static KeyStore load(String place, char[] password) throws GeneralSecurityException, IOException {
        if (place.equals(WINDOWS_STORE) || place.equals(TOKEN_STORE)) {
            KeyStore store = KeyStore.getInstance(place);
            store.load(null, password);
            return store;
        }
        KeyStore store = KeyStore.getInstance(FILE_STORE);
        try (InputStream file = Files.newInputStream(Path.of(place))) {
            store.load(file, password);
        }
        return store;
    }

    private static ConsoleKey find(KeyStore store, Optional<String> wanted, char[] password)
            throws GeneralSecurityException, SourceException {
        List<String> aliases = Collections.list(store.aliases());
        List<String> fitting = aliases.stream()
                .filter(alias -> wanted.isEmpty() || alias.equalsIgnoreCase(wanted.get()))
                .filter(alias -> holdsKey(store, alias)).toList();
        if (fitting.size() != 1) {
            throw failure(NLS.bind(Messages.noSingleCertificate, wanted.orElse("*"), String.join(", ", aliases)),
                    Messages.noSingleCertificateAdvice);
        }
        String alias = fitting.get(0);
        return new ConsoleKey((PrivateKey) store.getKey(alias, password),
                (X509Certificate) store.getCertificate(alias));
    }

    private static boolean holdsKey(KeyStore store, String alias) {
        try {
            return store.isKeyEntry(alias) && store.getCertificate(alias) instanceof X509Certificate;
        } catch (GeneralSecurityException unreadable) {
            return false;
        }
    }

    private static SourceException failure(String message, String advice) {
        return new SourceException(Failure.of(Failure.Kind.BAD_INPUT, Side.WORKSTATION, Messages.attemptedSignIn,
                message, advice));
    }
}
