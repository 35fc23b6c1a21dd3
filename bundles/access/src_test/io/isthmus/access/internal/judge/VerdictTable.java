package io.isthmus.access.internal.judge;

import static io.isthmus.access.internal.judge.Policies.policy;
import static io.isthmus.access.internal.judge.Tenant.OFFICES;
import static io.isthmus.access.internal.judge.Tenant.OFFICES_SIX;
import static io.isthmus.access.internal.judge.Tenant.SERVER;
import static io.isthmus.access.internal.judge.Tenant.licence;
import static io.isthmus.access.internal.judge.Tenant.location;
import static io.isthmus.access.internal.judge.Tenant.signIn;
import static io.isthmus.access.internal.judge.Tenant.signingInFrom;
import static io.isthmus.access.internal.judge.Tenant.with;
import static io.isthmus.access.internal.judge.Tenant.withLocation;
import static io.isthmus.access.internal.judge.Verdict.Kind.*;
import static io.isthmus.sdk.check.Outcome.FAIL;
import static io.isthmus.sdk.check.Outcome.NOT_APPLICABLE;
import static io.isthmus.sdk.check.Outcome.PASS;
import static io.isthmus.sdk.check.Outcome.SKIPPED;

import java.util.List;
import java.util.Locale;

import io.isthmus.access.internal.judge.Verdict.Kind;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.model.NamedLocation;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.Contoso;

/** Verdicts that were worked out by hand from Microsoft's documents: page and section that decide stand with each. */
final class VerdictTable {

    private static final String ENTRA = "https://learn.microsoft.com/entra/identity/conditional-access/";
    private static final String WORKLOAD = ENTRA + "workload-identity";
    private static final String BY_LOCATION = WORKLOAD + " § Create a location-based Conditional Access policy";
    private static final String BY_RISK = WORKLOAD + " § Create a risk-based Conditional Access policy";
    private static final String OBJECT_ID = WORKLOAD + " § Finding the objectID";
    private static final String SCOPE = WORKLOAD + " § Note: single tenant service principals";
    private static final String LICENCE = WORKLOAD + " § Important: Workload Identities Premium";
    private static final String REPORTING = ENTRA
            + "concept-conditional-access-report-only § Policy evaluation results";
    private static final String NETWORK = ENTRA + "concept-assignment-network";
    private static final String ANY = NETWORK + " § Any network or location";
    private static final String TRUSTED = NETWORK + " § All trusted networks and locations";
    private static final String MFA_IPS = NETWORK + " § Multifactor authentication trusted IPs";
    private static final String SELECTED = NETWORK + " § Selected networks and locations";
    private static final String RANGES = NETWORK + " § IPv4 and IPv6 address ranges";
    private static final String COUNTRIES = NETWORK + " § Countries";
    private static final String COMPLIANT = NETWORK + " § All Compliant Network locations";
    private static final String SAMPLE = WORKLOAD + " § Microsoft Graph: Service principal Object ID";
    private static final String ROLL_BACK = WORKLOAD + " § Roll back";
    private static final String GRAPH = "https://learn.microsoft.com/graph/api/";
    private static final String ATTRIBUTES = GRAPH + "resources/conditionalaccessclientapplications?view=graph-rest-beta"
            + " § Properties, servicePrincipalFilter";
    private static final String LOCATIONS = GRAPH + "resources/conditionalaccesslocations § Properties";
    private static final String CLIENTS = GRAPH + "resources/conditionalaccessclientapplications § Properties";
    private static final String RESOURCES = GRAPH + "resources/conditionalaccessapplications § Properties";
    private static final String STATES = GRAPH + "resources/whatifanalysisresult § Properties, state";
    private static final String EVALUATE = GRAPH + "conditionalaccessroot-evaluate § Example 4";
    private static final String SUSPENDED = GRAPH + "resources/licenseunitsdetail § Properties, suspended";
    private static final String WARNING = GRAPH + "resources/licenseunitsdetail § Properties, warning";
    private static final String BLOCKED = "https://learn.microsoft.com/entra/identity-platform/reference-error-codes"
            + " § AADSTS error codes, AADSTS53003";
    private static final String ENFORCED = NETWORK + " § Note: enforced after first-factor authentication";
    private static final String TENANT = "ServicePrincipalsInMyTenant";
    private static final String OTHER = "eeeeeeee-0000-4000-8000-000000000001";
    private static final String PRINCIPAL = Contoso.PRINCIPAL.text();
    private static final String SHAREPOINT = "00000003-0000-0ff1-ce00-000000000000";
    private static final String EXCHANGE_ONLINE = "00000002-0000-0ff1-ce00-000000000000";
    private static final String MFA_TRUSTED_IPS = "00000000-0000-0000-0000-000000000000";

    /** A tenant, what is so in it, and the section of a page that says so. */
    record Row(String name, Contoso contoso, String source, Outcome outcome, List<Kind> kinds) {
        @Override
        public String toString() {
            return name;
        }
    }

    private VerdictTable() {
    }

    private static Row row(String name, Contoso contoso, String source, Outcome outcome, Kind... kinds) {
        return new Row(name, contoso, source, outcome, List.of(kinds));
    }

    private static Policies offices() {
        return policy("Offices alone").everywhereBut(OFFICES);
    }

    /** Whether there is such a policy, and whether there can be. */
    static List<Row> presence() {
        return List.of(
                row("no policy at all", with(), BY_LOCATION, FAIL, ABSENT),
                row("no policy and no licence for one", with().with(Parts.SUBSCRIBED_SKUS,
                        List.of(Tenant.otherLicence())), LICENCE, NOT_APPLICABLE, ABSENT_WITHOUT_LICENCE),
                row("no policy, and licences that nobody may read", with().denied(Parts.SUBSCRIBED_SKUS), LICENCE, FAIL,
                        ABSENT, LICENCE_UNREAD),
                row("a policy for users alone", with(policy("Users").meaning()), CLIENTS, FAIL, ABSENT),
                row("a policy for another service principal", with(offices().meaning(OTHER)), CLIENTS, FAIL, ABSENT),
                row("a policy that goes on to work without a licence", with(offices()).with(Parts.SUBSCRIBED_SKUS,
                        List.of(Tenant.otherLicence())), LICENCE, FAIL, PROTECTS, LICENCE_MISSING),
                row("a licence that is suspended", with(offices()).with(Parts.SUBSCRIBED_SKUS,
                        List.of(licence("Suspended"))), SUSPENDED, FAIL, PROTECTS, LICENCE_MISSING),
                row("a licence that has ended and still counts", with(offices()).with(Parts.SUBSCRIBED_SKUS,
                        List.of(licence("Warning"))), WARNING, PASS, PROTECTS));
    }

    /** Whom a policy means. */
    static List<Row> whom() {
        return List.of(
                row("the service principal by its object id", with(offices()), OBJECT_ID, PASS, PROTECTS),
                row("the object id in capitals", with(offices().meaning(PRINCIPAL.toUpperCase(Locale.ROOT))),
                        OBJECT_ID, PASS, PROTECTS),
                row("all of the tenant", with(offices().meaningAllOfTheTenant()), CLIENTS, PASS, PROTECTS),
                row("the object id of the registration", with(offices().meaning(Contoso.APP_OBJECT.text())), OBJECT_ID,
                        FAIL, WRONG_ID),
                row("the application id", with(offices().meaning(Contoso.APP.text())), SAMPLE, FAIL, WRONG_ID),
                row("a wrong id beside the right one", with(offices().meaning(Contoso.APP.text(), PRINCIPAL)),
                        SAMPLE, PASS, PROTECTS),
                row("a service principal that is gone", with(offices().meaning(Tenant.BEFORE.text())), OBJECT_ID, FAIL,
                        GONE_ID),
                row("another service principal, where nobody may read those that are gone",
                        with(offices().meaning(OTHER)).denied(Parts.DELETED_SERVICE_PRINCIPALS), OBJECT_ID, SKIPPED,
                        GONE_UNREAD),
                row("all of the tenant but this one", with(offices().meaningAllOfTheTenant().leavingOut(PRINCIPAL)),
                        CLIENTS, FAIL, LEFT_OUT, ABSENT),
                row("left out of one policy and let in by its own", with(
                        policy("Everybody").meaningAllOfTheTenant().leavingOut(PRINCIPAL), offices()), CLIENTS, PASS,
                        LEFT_OUT, PROTECTS),
                row("left out by the application id, which leaves nothing out", with(
                        policy("Everybody").meaningAllOfTheTenant().leavingOut(Contoso.APP.text())), SAMPLE, FAIL,
                        LEFT_OUT_BY_WRONG_ID, BLOCKS_EVERYWHERE),
                row("left out of a policy that is off", with(offices().meaning(TENANT).leavingOut(PRINCIPAL)
                        .in("disabled")), ROLL_BACK, FAIL, ABSENT),
                row("a rule over custom security attributes",
                        with(offices().byRule("CustomSecurityAttribute.Hybrid_Tier "
                        + "-eq \"exchange\"")), ATTRIBUTES, SKIPPED, RULE),
                row("a rule, and left out by name", with(offices().byRule("r").leavingOut(PRINCIPAL)), CLIENTS, FAIL,
                        LEFT_OUT, ABSENT),
                row("an application of several tenants", with(offices()).with(Parts.APPLICATIONS,
                        List.of(Tenant.ofSeveralTenants())), SCOPE, FAIL, OUT_OF_SCOPE));
    }

    /** Whether and when a policy acts. */
    static List<Row> acting() {
        return List.of(
                row("report-only", with(offices().reporting()), REPORTING, FAIL, REPORT_ONLY, PROTECTS),
                row("switched off", with(offices().in("disabled")), ROLL_BACK, FAIL, DISABLED),
                row("a state of another time", with(offices().in("partiallyEnabled")), STATES, SKIPPED, UNKNOWN_STATE),
                row("no control that blocks", with(offices().demanding("mfa")), BY_LOCATION, FAIL, BLOCKS_NOTHING,
                        ABSENT),
                row("SharePoint Online alone", with(offices().about(SHAREPOINT)), RESOURCES, FAIL, OTHER_RESOURCE,
                        ABSENT),
                row("everything but Exchange Online", with(offices().aboutAllBut(EXCHANGE_ONLINE)), RESOURCES, FAIL,
                        OTHER_RESOURCE, ABSENT),
                row("Exchange Online by its id", with(offices().about(EXCHANGE_ONLINE)), RESOURCES, PASS, PROTECTS),
                row("Exchange Online as part of Office 365", with(offices().about("Office365")), RESOURCES, PASS,
                        PROTECTS),
                row("a risk that is high", with(policy("Risk").whileAtRisk("high")), BY_RISK, FAIL, AT_RISK, ABSENT),
                row("a risk, in report-only", with(policy("Risk").whileAtRisk("high", "medium").reporting()), BY_RISK,
                        FAIL, REPORT_ONLY, AT_RISK, ABSENT),
                row("a risk beside places", with(policy("Risk").whileAtRisk("high"), offices()), BY_RISK, PASS, AT_RISK,
                        PROTECTS));
    }

    /** What places do to the application. */
    static List<Row> places() {
        return List.of(
                row("every place, none left out", with(policy("Everywhere")), ANY, FAIL, BLOCKS_EVERYWHERE),
                row("no condition of place at all", with(policy("Always").at()), EVALUATE, FAIL, BLOCKS_EVERYWHERE),
                row("every place, in report-only", with(policy("What If").meaning(TENANT).reporting()), EVALUATE, FAIL,
                        REPORT_ONLY, BLOCKS_EVERYWHERE),
                row("every place, and every place left out", with(policy("Nowhere").everywhereBut("All")), LOCATIONS,
                        FAIL, BLOCKS_NOWHERE),
                row("every place and the offices left out, in report-only", with(policy("Nowhere")
                        .everywhereBut("All", OFFICES).reporting()), LOCATIONS, FAIL, REPORT_ONLY, BLOCKS_NOWHERE),
                row("a place that is left out as well", with(policy("Both ways").everywhereBut(OFFICES).at(OFFICES)),
                        LOCATIONS, FAIL, BLOCKS_NOWHERE),
                row("a place where nobody is", withLocation(with(policy("Bad").at("bad")),
                        location("bad", false, "198.51.100.0/24")), SELECTED, FAIL, SOME_PLACES, ABSENT),
                row("the servers’ own place", with(policy("Wrong way round").at(OFFICES)), SELECTED, FAIL,
                        BLOCKS_SERVERS),
                row("trusted places", with(policy("Trusted").everywhereBut("AllTrusted")), TRUSTED, PASS, PROTECTS),
                row("trusted places, from elsewhere", signingInFrom(with(policy("Trusted").everywhereBut("AllTrusted")),
                        "198.51.100.7"), MFA_IPS, SKIPPED, PLACES_UNTOLD),
                row("trusted places, from elsewhere by IPv6", signingInFrom(with(policy("Trusted")
                        .everywhereBut("AllTrusted")), "2001:db8:7::1"), MFA_IPS, FAIL, BLOCKS_SERVERS),
                row("the trusted IPs of multifactor authentication", with(policy("MFA").everywhereBut(MFA_TRUSTED_IPS)),
                        MFA_IPS, SKIPPED, PLACES_UNTOLD),
                row("a country", withLocation(with(policy("Austria").everywhereBut("at")),
                        new NamedLocation("at", "Austria", false, List.of(), List.of("AT"))), COUNTRIES, SKIPPED,
                        PLACES_UNTOLD),
                row("compliant networks", withLocation(with(policy("Compliant").everywhereBut("c")), location("c",
                        false)), COMPLIANT, SKIPPED, PLACES_UNTOLD),
                row("a country, and the offices", withLocation(with(policy("Both").everywhereBut("at", OFFICES)),
                        new NamedLocation("at", "Austria", false, List.of(), List.of("AT"))), SELECTED, PASS, PROTECTS),
                row("a place that was not read", with(offices()).denied(Parts.NAMED_LOCATIONS), SELECTED, SKIPPED,
                        PLACES_UNTOLD),
                row("a place that there is not", with(policy("Lost").everywhereBut("lost")), SELECTED, SKIPPED,
                        PLACES_UNTOLD));
    }

    /** Which addresses are in a range. */
    static List<Row> addresses() {
        return List.of(
                row("the last address of a range", signingInFrom(with(offices()), "203.0.113.31"), RANGES, PASS,
                        PROTECTS),
                row("the first behind it", signingInFrom(with(offices()), "203.0.113.32"), RANGES, FAIL,
                        BLOCKS_SERVERS),
                row("one server in and one out", signingInFrom(with(offices()), SERVER, "198.51.100.7"), RANGES, FAIL,
                        BLOCKS_SERVERS),
                row("two places for two servers", signingInFrom(with(policy("Both").everywhereBut(OFFICES,
                        OFFICES_SIX)), SERVER, "2001:db8:7:1::5"), RANGES, PASS, PROTECTS),
                row("IPv6 against a range of IPv4", signingInFrom(with(offices()), "2001:db8:7::1"), RANGES, FAIL,
                        BLOCKS_SERVERS),
                row("the last address of a /48", signingInFrom(with(policy("Six").everywhereBut(OFFICES_SIX)),
                        "2001:db8:7:ffff:ffff:ffff:ffff:ffff"), RANGES, PASS, PROTECTS),
                row("a range with bits behind its prefix", signingInFrom(withLocation(with(policy("Odd")
                        .everywhereBut("odd")), location("odd", false, "12.34.221.11/22")), "12.34.223.255"), RANGES,
                        PASS, PROTECTS),
                row("nobody signed in yet", with(offices()).with(Parts.APPLICATION_SIGN_INS, List.of()), BY_LOCATION,
                        SKIPPED, ADDRESSES_UNKNOWN),
                row("a stranger with a wrong credential", with(offices()).with(Parts.APPLICATION_SIGN_INS,
                        List.of(signIn(SERVER, 0), signIn("198.51.100.7", 7000215))), ENFORCED, PASS, PROTECTS),
                row("a server that is blocked", with(offices()).with(Parts.APPLICATION_SIGN_INS, List.of(
                        signIn("198.51.100.7", 53003), signIn("198.51.100.7", 0))), BLOCKED, FAIL, BLOCKS_SERVERS),
                row("one that is blocked and was never let in", with(offices()).with(Parts.APPLICATION_SIGN_INS,
                        List.of(signIn(SERVER, 0), signIn("198.51.100.7", 53003))), BLOCKED, SKIPPED, PROTECTS,
                        STOPPED),
                row("nobody but one that is blocked", with(offices()).with(Parts.APPLICATION_SIGN_INS,
                        List.of(signIn("198.51.100.7", 53003))), BLOCKED, SKIPPED, ADDRESSES_UNKNOWN, STOPPED),
                row("one that another policy blocked, in report-only", with(offices().reporting()).with(
                        Parts.APPLICATION_SIGN_INS, List.of(signIn(SERVER, 0), signIn("198.51.100.7", 53003))), BLOCKED,
                        FAIL, REPORT_ONLY, PROTECTS, STOPPED),
                row("sign-ins that are kept and cannot be read", with(offices()).denied(Parts.SIGN_IN_HISTORY),
                        BY_LOCATION, SKIPPED, ADDRESSES_INCOMPLETE),
                row("some places, and nobody signed in yet", with(policy("Offices").at(OFFICES)).with(
                        Parts.APPLICATION_SIGN_INS, List.of()), SELECTED, SKIPPED, ADDRESSES_UNKNOWN));
    }
}
