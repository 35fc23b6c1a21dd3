package io.isthmus.hybridapp.internal.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;

import io.isthmus.hybridapp.internal.transfer.Transfers;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.AuthConfiguration;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.model.ServicePrincipalSignIn;
import io.isthmus.sdk.model.SettingOverride;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;
import io.isthmus.sdk.testkit.ScriptedPlanContext;

/** States that an organization can be in, with what an admin can ask for. */
final class Worlds {

    static final long SEED = Long.getLong("isthmus.tests.seed", 1L);

    private Worlds() {
    }

    /** What one run of a seed draws from. Seeds that lie close together give nearly the same first draws: they are mixed. */
    static Random run(int run) {
        return new Random(new SplittableRandom(SEED * 1_000_003 + run).nextLong());
    }

    /**
     * One of them.
     *
     * @param parameters those that can be asked for
     */
    static ScriptedPlanContext random(Random random, List<String> parameters) {
        Contoso contoso = contoso(random);
        ScriptedPlanContext context = asked(new ScriptedPlanContext(random.nextInt(5) == 0
                ? Mail.between(contoso, Mail.OLD) : Mail.without(contoso)), random);
        context.parameters().keySet().retainAll(parameters);
        if (parameters.contains(Transfers.FILE)) {
            context.document(Transfers.FILE, transfer(random));
        }
        return context;
    }

    /** One of the other side, whole or damaged. */
    private static Value transfer(Random random) {
        try {
            Value request = Split.forEntra();
            Value file = random.nextBoolean() ? request : Split.forExchange(request);
            return random.nextInt(4) == 0 ? ((Value.Members) file).with("sha256", Value.of("")) : file;
        } catch (PlanRefusedException never) {
            throw new IllegalStateException(never);
        }
    }

    /** Some are organizations where all is in use, also by Microsoft Graph, or where the application was deleted. */
    private static Contoso contoso(Random random) {
        switch (random.nextInt(10)) {
            case 0, 1 -> {
                return Contoso.setUp();
            }
            case 2 -> {
                return Contoso.freshHybrid().with(Parts.DELETED_APPLICATIONS,
                        List.of(Records.application(random.nextBoolean(), List.of())));
            }
            case 3 -> {
                return SecondStage.calling(SecondStage.routing("EnableRouteThroughMSGraphFeature", SecondStage.FIRST));
            }
            case 4 -> {
                return rotated();
            }
            case 5 -> {
                return Split.certified(random.nextBoolean() ? Contoso.setUp() : Contoso.freshHybrid());
            }
            default -> {
                return mixed(random);
            }
        }
    }

    /** The shared principal with some keys. */
    static ServicePrincipal shared(ServicePrincipal principal, List<KeyCredential> keys) {
        return Records.principal(principal.id(), principal.appId(), principal.appRoles(), keys);
    }

    /** The auth certificate was rotated three days ago, the new one was seen at work, and the old one is still there. */
    static Contoso rotated() {
        Certificate old = Records.certificate(Contoso.CURRENT, Contoso.CERTIFICATE_END);
        Certificate one = Records.certificate(Contoso.NEXT, Contoso.NOW.plus(Duration.ofDays(1800)));
        Certificate current = new Certificate(one.thumbprint(), one.subject(), one.issuer(), one.serialNumber(),
                Contoso.NOW.minus(Duration.ofDays(30)), one.notAfter(), one.domains(), one.services(), one.status(), true,
                one.encoded());
        return Contoso.setUp().change(Parts.SHARED_PRINCIPAL, principal -> shared(principal, List.of()))
                .with(Parts.AUTH_CONFIGURATION, new AuthConfiguration(Optional.of(Contoso.NEXT),
                        Optional.of(Contoso.CURRENT), Optional.empty(), Optional.empty(), "", ""))
                .with(Parts.CERTIFICATES, Stream.of("EX01", "EX02", "EX03").map(server -> new ServerCertificates(server,
                        Reading.read(List.of(old, current), Contoso.NOW, "Get-ExchangeCertificate"))).toList())
                .with(Parts.APPLICATIONS, List.of(Records.application(List.of(Records.key(Contoso.CURRENT),
                        Records.key(Contoso.NEXT)))))
                .with(Parts.APPLICATION_SIGN_INS, List.of(signIn(Contoso.NEXT, 72), signIn(Contoso.CURRENT, 73)));
    }

    /** The application signed in with a certificate so many hours ago. */
    static ServicePrincipalSignIn signIn(Thumbprint thumbprint, int hours) {
        return new ServicePrincipalSignIn(thumbprint + "-" + hours, Contoso.NOW.minus(Duration.ofHours(hours)), Contoso.APP,
                "Office 365 Exchange Online", "203.0.113.25", Optional.of(0), Optional.empty(), Optional.empty(),
                Optional.of(thumbprint));
    }

    private static Contoso mixed(Random random) {
        Contoso contoso = random.nextInt(3) == 0 ? Contoso.setUp() : Contoso.freshHybrid();
        contoso.with(Parts.SERVERS, servers(random));
        if (random.nextBoolean()) {
            contoso.with(Parts.APPLICATIONS, List.of(random.nextBoolean()
                    ? Records.application(random.nextBoolean(), List.of())
                    : Records.application(random.nextBoolean(), List.of(Records.key(Contoso.CURRENT, Instant.parse(
                            random.nextBoolean() ? "2027-01-01T00:00:00Z" : "2020-01-01T00:00:00Z"))))));
        }
        if (random.nextInt(3) == 0) {
            contoso.with(Parts.SERVICE_PRINCIPALS, List.of(Records.principal(random.nextBoolean())));
        }
        if (random.nextInt(4) == 0) {
            contoso.with(Parts.DELETED_APPLICATIONS, List.of(Records.application(random.nextBoolean(), List.of())));
        }
        if (random.nextBoolean()) {
            contoso.with(Parts.ONLINE_ORGANIZATION, Records.online(
                    random.nextInt(3) == 0 ? Optional.empty() : Optional.of(random.nextBoolean()), listed(random)));
        }
        if (random.nextInt(2) == 0) {
            contoso.with(Parts.SETTING_OVERRIDES, overrides(random));
        }
        return contoso;
    }

    private static ScriptedPlanContext asked(ScriptedPlanContext context, Random random) {
        if (random.nextInt(4) == 0) {
            context.parameter("enableEws", Value.of(true));
            if (random.nextBoolean()) {
                context.parameter("ewsApplications", Value.of(random.nextBoolean() ? Contoso.APP.text()
                        : UUID.randomUUID().toString()));
            }
        }
        if (random.nextInt(4) == 0) {
            context.parameter("restore", Value.of(true));
        }
        context.parameter("api", Value.of(random.nextBoolean() ? "EWS" : "Graph"));
        context.parameter("force", Value.of(random.nextBoolean()));
        context.parameter("enforce", Value.of(random.nextBoolean()));
        context.parameter("servers", Value.of(random.nextBoolean()));
        context.parameter("publish", Value.of(random.nextInt(4) == 0));
        return context;
    }

    private static String[] listed(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new String[0];
            case 1 -> new String[] {UUID.randomUUID().toString()};
            case 2 -> new String[] {Contoso.APP.text().toUpperCase(Locale.ROOT)};
            default -> new String[] {Contoso.APP.text(), UUID.randomUUID().toString()};
        };
    }

    private static List<ExchangeServer> servers(Random random) {
        List<String> builds = List.of("15.2.2562.53", "15.2.1748.10", "15.2.1748.53", "15.1.2507.44", "15.3.1.0");
        List<ExchangeServer> servers = new ArrayList<>(List.of(Records.edge()));
        for (int number = 0; number < random.nextInt(5); number++) {
            servers.add(Records.server("EX0" + number, builds.get(random.nextInt(builds.size()))));
        }
        return servers;
    }

    private static List<SettingOverride> overrides(Random random) {
        List<SettingOverride> overrides = new ArrayList<>();
        for (int number = 0; number < random.nextInt(3); number++) {
            overrides.add(Records.configured(random.nextBoolean() ? "EnableExchangeHybrid3PAppFeature"
                    : "FlightingServiceOverride_EX01_" + number, String.valueOf(random.nextBoolean())));
        }
        return overrides;
    }
}
