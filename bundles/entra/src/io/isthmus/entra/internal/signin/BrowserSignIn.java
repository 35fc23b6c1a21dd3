package io.isthmus.entra.internal.signin;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.microsoft.aad.msal4j.AuthorizationCodeParameters;
import com.microsoft.aad.msal4j.AuthorizationRequestUrlParameters;
import com.microsoft.aad.msal4j.ClaimsRequest;
import com.microsoft.aad.msal4j.Prompt;
import com.microsoft.aad.msal4j.PublicClientApplication;

import io.isthmus.sdk.SourceException;

/**
 * One sign-in with a browser: the authorization code flow with a proof key (RFC 7636). The code comes back in a form
 * post, so that it stands in no address and no history.
 *
 * @param scopes   what is asked for
 * @param claims   the challenge to answer, where there is one
 * @param state    binds the answer to this sign-in
 * @param verifier the proof key
 */
record BrowserSignIn(Set<String> scopes, Optional<String> claims, String state, String verifier) {

    private static final int RANDOM_BYTES = 48;

    /** A sign-in with a state and a proof key of its own. */
    static BrowserSignIn begin(Set<String> scopes, Optional<String> claims) {
        return new BrowserSignIn(scopes, claims, random(), random());
    }

    /**
     * The page to show to the person.
     *
     * @param known the account that signed in before, which then needs not be chosen again
     */
    URI page(PublicClientApplication application, URI redirect, Optional<String> known) {
        AuthorizationRequestUrlParameters.Builder parameters = AuthorizationRequestUrlParameters
                .builder(redirect.toString(), scopes).state(state)
                .codeChallenge(challenge()).codeChallengeMethod("S256");
        known.ifPresentOrElse(parameters::loginHint, () -> parameters.prompt(Prompt.SELECT_ACCOUNT));
        claims.ifPresent(parameters::claimsChallenge);
        return URI.create(application.getAuthorizationRequestUrl(parameters.build()).toString());
    }

    /**
     * What the code is redeemed with.
     *
     * @param answer what the browser brought
     * @throws SourceException where it is an error
     */
    AuthorizationCodeParameters redeem(Map<String, String> answer, URI redirect, SignInFailures failures)
            throws SourceException {
        String code = answer.get("code");
        if (code == null) {
            throw failures.fromBrowser(answer.getOrDefault("error", ""),
                    answer.getOrDefault("error_description", ""));
        }
        AuthorizationCodeParameters.AuthorizationCodeParametersBuilder parameters = AuthorizationCodeParameters
                .builder(code, redirect).scopes(scopes).codeVerifier(verifier);
        claims.ifPresent(challenge -> parameters.claims(ClaimsRequest.formatAsClaimsRequest(challenge)));
        return parameters.build();
    }

    private String challenge() {
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return base64(bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Neither state nor proof key. */
    @Override
    public String toString() {
        return String.join(" ", scopes);
    }
}
