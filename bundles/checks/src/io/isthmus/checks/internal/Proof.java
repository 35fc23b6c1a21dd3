package io.isthmus.checks.internal;

import java.util.List;
import java.util.Optional;

import io.isthmus.sdk.Reading;
import io.isthmus.sdk.check.CheckContext;
import io.isthmus.sdk.check.Evidence;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.OAuthConnectivity;
import io.isthmus.sdk.model.ServicePrincipalSignIn;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.snapshot.Parts;

/** What was seen to work. Proofs are read only where they were asked for; without them nothing is proven. */
final class Proof {

    private Proof() {
    }

    /** Calls into the cloud that went through as the application, of one server or of any. */
    static Optional<Evidence> callAs(CheckContext context, AppId application, Optional<String> server) {
        Reading<List<OAuthConnectivity>> reading = context.read(Parts.OAUTH_TO_CLOUD);
        return reading.value().orElse(List.of()).stream()
                .filter(call -> call.success() && call.applicationId().filter(application::equals).isPresent())
                .filter(call -> server.isEmpty() || call.server().filter(server.get()::equalsIgnoreCase).isPresent())
                .findFirst()
                .map(call -> Evidence.of(Messages.TestOAuthConnectivity, call.detail(), reading));
    }

    /** A call into the cloud as the application that was refused, where none went through. */
    static Optional<Evidence> refusedCall(CheckContext context, AppId application) {
        Reading<List<OAuthConnectivity>> reading = context.read(Parts.OAUTH_TO_CLOUD);
        List<OAuthConnectivity> calls = reading.value().orElse(List.of()).stream()
                .filter(call -> call.applicationId().filter(application::equals).isPresent()).toList();
        if (calls.stream().anyMatch(OAuthConnectivity::success)) {
            return Optional.empty();
        }
        return calls.stream().findFirst()
                .map(call -> Evidence.of(Messages.TestOAuthConnectivity, call.detail(), reading));
    }

    /** A sign-in of the application with a certificate that went through. */
    static Optional<Evidence> signInWith(CheckContext context, AppId application, Thumbprint certificate) {
        Reading<List<ServicePrincipalSignIn>> reading = context.read(Parts.APPLICATION_SIGN_INS);
        return reading.value().orElse(List.of()).stream()
                .filter(signIn -> signIn.succeeded() && signIn.appId().equals(application)
                        && signIn.thumbprint().filter(certificate::equals).isPresent())
                .findFirst()
                .map(signIn -> Evidence.of(Messages.SignIn, signIn.created() + ", " + signIn.ipAddress(), reading));
    }
}
