package io.isthmus.entra.internal.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.microsoft.aad.msal4j.IAccount;
import com.microsoft.aad.msal4j.ITokenCache;
import com.microsoft.aad.msal4j.ITokenCacheAccessContext;
import com.microsoft.aad.msal4j.PublicClientApplication;
import com.microsoft.aad.msal4jextensions.PersistenceSettings;
import com.microsoft.aad.msal4jextensions.PersistenceTokenCacheAccessAspect;

class TokenStoreTest {

    @TempDir
    private Path folder;

    @Test
    void tokensRestInTheSystemsStoreOrTheSessionSaysThatTheyDoNot() {
        TokenStore store = TokenStore.open("contoso", Map.of("XDG_STATE_HOME", folder.toString(), "LOCALAPPDATA",
                folder.toString()));

        assertEquals(store.aspect().isEmpty(), store.note().isPresent());
        store.note().ifPresent(note -> assertTrue(note.contains("memory only"), note));
    }

    @Test
    void noFileWithTokensIsLeftWhereTheSystemProtectsNone() throws Exception {
        TokenStore store = TokenStore.open("contoso", Map.of("XDG_STATE_HOME", folder.toString(), "LOCALAPPDATA",
                folder.toString()));

        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> written = files.filter(Files::isRegularFile)
                    .filter(file -> file.toFile().length() > 0 && store.aspect().isEmpty()).toList();
            assertEquals(List.of(), written.stream().filter(file -> !file.toString().endsWith(".lockfile")).toList());
        }
    }

    @Test
    void aDemosTokensAreInMemoryWithoutAWord() {
        assertTrue(TokenStore.memory().aspect().isEmpty());
        assertTrue(TokenStore.memory().note().isEmpty());
    }

    @Test
    void aFolderThatCannotBeMadeIsNoFailure() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "in the way");

        TokenStore store = TokenStore.open("contoso", Map.of("XDG_STATE_HOME", file.toString(), "LOCALAPPDATA",
                file.toString()));

        assertTrue(store.aspect().isEmpty());
        assertTrue(store.note().isPresent());
    }

    @Test
    void aStoreThatWaitsForSomebodyIsNotWaitedForForEver() {
        CountDownLatch unlocked = new CountDownLatch(1);
        TokenStore store = TokenStore.open(() -> {
            unlocked.await();
            throw new AssertionError("nobody unlocks it");
        }, Duration.ofMillis(50));
        unlocked.countDown();

        assertTrue(store.aspect().isEmpty());
        assertTrue(store.note().orElseThrow().contains("unlock it"), store.note()::toString);
    }

    /** In a plain file, which the console never uses, so that it holds on a machine without a store of its own too. */
    @Test
    void whatTheExtensionWritesItReadsAgain() throws Exception {
        PersistenceSettings plain = PersistenceSettings.builder("tokens", folder)
                .setLinuxUseUnprotectedFileAsCacheStorage(true).build();
        String cache = "{\"Account\":{\"u.t-login.microsoftonline.com-t\":{\"home_account_id\":\"u.t\","
                + "\"environment\":\"login.microsoftonline.com\",\"realm\":\"t\",\"local_account_id\":\"u\","
                + "\"username\":\"s\u00f8ren@contoso.com\",\"authority_type\":\"MSSTS\"}}}";
        PublicClientApplication first = application(plain);
        new PersistenceTokenCacheAccessAspect(plain).afterCacheAccess(changed(first, cache));

        assertEquals(List.of("s\u00f8ren@contoso.com"),
                application(plain).getAccounts().get().stream().map(IAccount::username).toList());
    }

    private static PublicClientApplication application(PersistenceSettings settings) throws Exception {
        return PublicClientApplication.builder("14d82eec-204b-4c2f-b7e8-296a70dab67e")
                .setTokenCacheAccessAspect(new PersistenceTokenCacheAccessAspect(settings)).build();
    }

    private static ITokenCacheAccessContext changed(PublicClientApplication application, String cache) {
        application.tokenCache().deserialize(cache);
        return new ITokenCacheAccessContext() {
            @Override
            public ITokenCache tokenCache() {
                return application.tokenCache();
            }

            @Override
            public String clientId() {
                return "client";
            }

            @Override
            public IAccount account() {
                return null;
            }

            @Override
            public boolean hasCacheChanged() {
                return true;
            }
        };
    }
}
