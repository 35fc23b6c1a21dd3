package io.isthmus.journey;

import java.util.List;

import io.isthmus.sdk.Side;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.request.GraphRequest;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Snapshot;

/** What somebody else did to an organization beside every plan: no demo organization has it. */
final class OtherHands {

    private static final String TOKENS = "api://AzureADTokenExchange";

    private OtherHands() {
    }

    /** The application and its principal are owned, a pipeline signs in as the application, and so does an old key. */
    static void come(MainJob job, ServedContoso contoso) throws Exception {
        come(job, application(job), principal(job));
    }

    /**
     * The same.
     *
     * @param application its path at Microsoft Graph
     * @param principal   that of its service principal
     */
    static void come(MainJob job, String application, String principal) throws Exception {
        Value me = Value.of("https://graph.microsoft.com/v1.0/directoryObjects/" + me(job));
        for (String owned : List.of(application, principal)) {
            post(job, owned + "/owners/$ref", Value.members().with("@odata.id", me));
        }
        federate(job, application, "pipeline");
        Value key = job.send(GraphRequest.get(application + "?$select=keyCredentials")).at("/keyCredentials/0/key");
        job.send(GraphRequest.of("PATCH", principal, Value.members().with("keyCredentials", Value.list(Value.members()
                .with("type", Value.of("AsymmetricX509Cert")).with("usage", Value.of("Verify"))
                .with("displayName", Value.of("left over")).with("key", key)))));
    }

    /** Somebody else's program signs in as the application. */
    static void federate(MainJob job, String application, String name) throws Exception {
        post(job, application + "/federatedIdentityCredentials", Value.members().with("name", Value.of(name))
                .with("issuer", Value.of("https://token.example")).with("subject", Value.of("repo:" + name))
                .with("description", Value.of("builds")).with("audiences", Value.texts(List.of(TOKENS))));
    }

    /** Both have secrets, too, which nobody can give back. */
    static void comeWithSecrets(MainJob job, ServedContoso contoso) throws Exception {
        come(job, contoso);
        secret(job, application(job));
        secret(job, principal(job));
    }

    /** @param holder the path of an application or a service principal */
    static void secret(MainJob job, String holder) throws Exception {
        post(job, holder + "/addPassword", Value.members().with("passwordCredential",
                Value.members().with("displayName", Value.of("backup"))));
    }

    /** Exchange Online demands a name that no certificate of the servers is made for. */
    static void demandAnotherName(MainJob job, ServedContoso contoso) throws Exception {
        Value connector = job.send(CmdletRequest.exchangeOnline("Get-InboundConnector")).at("/0/Identity");
        job.send(CmdletRequest.exchangeOnline("Set-InboundConnector").with("Identity", connector)
                .with("TlsSenderCertificateName", "smtp.merged.example"));
    }

    /** The object id of whoever is signed in. */
    static String me(MainJob job) throws Exception {
        return job.send(GraphRequest.get("/v1.0/me")).at("/id").text().orElseThrow();
    }

    private static String application(MainJob job) throws Exception {
        return "/v1.0/applications/" + first(job, Parts.APPLICATIONS).id();
    }

    private static String principal(MainJob job) throws Exception {
        return "/v1.0/servicePrincipals/" + first(job, Parts.SERVICE_PRINCIPALS).id();
    }

    private static <T> T first(MainJob job, Part<List<T>> part) throws Exception {
        Snapshot snapshot = job.look();
        return snapshot.side(Side.ENTRA, snapshot.pairs().getFirst().tenant().orElseThrow()).orElseThrow().read(part)
                .value().orElseThrow().getFirst();
    }

    private static void post(MainJob job, String path, Value body) throws Exception {
        job.send(GraphRequest.of("POST", path, body));
    }
}
