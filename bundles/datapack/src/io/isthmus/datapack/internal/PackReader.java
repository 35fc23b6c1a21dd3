package io.isthmus.datapack.internal;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.datapack.internal.PackFacts.Line;
import io.isthmus.json.Codec;
import io.isthmus.json.JsonException;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.facts.FactKeys;
import io.isthmus.sdk.facts.Facts.DeadlineFact;
import io.isthmus.sdk.facts.Facts.DurationFact;
import io.isthmus.sdk.facts.Facts.ErrorFact;
import io.isthmus.sdk.facts.Facts.OverrideFact;
import io.isthmus.sdk.facts.Facts.PermissionFact;
import io.isthmus.sdk.facts.Facts.ProductLine;
import io.isthmus.sdk.facts.Facts.RightFact;
import io.isthmus.sdk.facts.Facts.RoleFact;
import io.isthmus.sdk.facts.Facts.Update;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.Cloud;
import io.isthmus.sdk.model.CloudFeature;
import io.isthmus.sdk.model.CloudFeature.Feature;
import io.isthmus.sdk.model.CloudFeature.Support;
import io.isthmus.sdk.model.ExchangeBuild;

/** Reads a data pack whole or not at all: a pack with one fact that cannot be understood is no pack. */
final class PackReader {

    /** The format of the files that this program reads. */
    static final int FORMAT = 1;

    private final PackFiles files;

    PackReader(PackFiles files) {
        this.files = files;
    }

    /** Makes a fact of what stands in a file. */
    @FunctionalInterface
    private interface Maker<T> {
        T make(Fact fact) throws PackException;
    }

    PackFacts read() throws PackException {
        Fact pack = new Fact("pack.json", document("pack.json"));
        PackFacts facts = new PackFacts(pack.text("version"), pack.date("date"), lines(),
                keyed("clouds.json", "id", PackReader::cloud),
                keyed("permissions.json", "name", PackReader::permission),
                keyed("overrides.json", "key", PackReader::override),
                keyed("deadlines.json", "key", fact -> new DeadlineFact(fact.text("key"), fact.date("date"),
                        fact.text("sentence"), fact.text("source"))),
                keyed("durations.json", "key", fact -> new DurationFact(fact.text("key"), fact.duration("duration"),
                        fact.text("sentence"), fact.text("source"))),
                errors(),
                keyed("settings.json", "key", PackReader::setting),
                rights(), keyed("roles.json", "name", PackReader::role));
        requireKeys(facts);
        requireRoles(facts);
        return facts;
    }

    /** The version and date alone, so that an older pack is told from a broken one. */
    LocalDate date() throws PackException {
        return new Fact("pack.json", document("pack.json")).date("date");
    }

    private Value document(String file) throws PackException {
        Value document;
        try {
            document = Codec.read(new ByteArrayInputStream(files.read(file)));
        } catch (JsonException notJson) {
            throw new PackException(NLS.bind(Messages.NotJson, file, notJson.getMessage()), notJson);
        }
        long format = document.at("/format").whole().orElse(0L);
        if (format != FORMAT) {
            throw new PackException(NLS.bind(Messages.Format, new Object[] {file, format, FORMAT}));
        }
        return document;
    }

    private List<Fact> facts(String file) throws PackException {
        Fact whole = new Fact(file, document(file));
        List<Fact> facts = new ArrayList<>();
        for (Fact fact : whole.facts("facts")) {
            facts.add(new Fact(file + ", fact " + (facts.size() + 1), fact.value()));
        }
        return facts;
    }

    private <T> Map<String, T> keyed(String file, String key, Maker<T> maker) throws PackException {
        Map<String, T> all = new LinkedHashMap<>();
        for (Fact fact : facts(file)) {
            fact.text("source");
            if (all.put(fact.text(key), maker.make(fact)) != null) {
                throw new PackException(NLS.bind(Messages.DoubleKey, file, fact.text(key)));
            }
        }
        return all;
    }

    private Map<String, ErrorFact> errors() throws PackException {
        Map<String, ErrorFact> byCode = new LinkedHashMap<>();
        for (ErrorFact error : keyed("errors.json", "code", fact -> new ErrorFact(fact.text("code"),
                fact.text("meaning"), fact.text("advice"), fact.text("source"))).values()) {
            byCode.put(errorKey(error.code()), error);
        }
        return byCode;
    }

    /** Services write their codes in more than one case. */
    static String errorKey(String code) {
        return code.toLowerCase(Locale.ROOT);
    }

    private List<Line> lines() throws PackException {
        List<Line> lines = new ArrayList<>();
        for (Fact fact : facts("builds.json")) {
            List<Update> updates = new ArrayList<>();
            for (Fact update : fact.facts("updates")) {
                updates.add(new Update(update.text("name"), update.build("build")));
            }
            ExchangeBuild base = fact.build("base");
            Line line = new Line(new ProductLine(fact.text("id"), fact.text("title"), base,
                    fact.optionalBuild("dedicatedApplication"), fact.optionalBuild("graphRouting"),
                    fact.date("supportEnds"), fact.optionalBuild("extendedSupport"), updates, fact.text("source")),
                    fact.truth("openEnded"));
            requireOrder(fact, line, lines);
            lines.add(line);
        }
        return List.copyOf(lines);
    }

    private static void requireOrder(Fact fact, Line line, List<Line> before) throws PackException {
        List<ExchangeBuild> builds = line.product().updates().stream().map(Update::build).toList();
        boolean sorted = builds.stream().sorted().distinct().toList().equals(builds)
                && builds.get(0).equals(line.product().base())
                && builds.stream().allMatch(line::holds);
        boolean after = before.isEmpty()
                || line.product().base().compareTo(before.get(before.size() - 1).product().base()) > 0;
        if (!sorted || !after) {
            throw new PackException(NLS.bind(Messages.Order, fact.place(), line.product().id()));
        }
    }

    private static Cloud cloud(Fact fact) throws PackException {
        List<CloudFeature> features = new ArrayList<>();
        for (Fact feature : fact.facts("features")) {
            features.add(new CloudFeature(feature.constant("feature", Feature::valueOf),
                    feature.constant("support", Support::valueOf), feature.text("source")));
        }
        return new Cloud(fact.text("id"), fact.text("title"), fact.address("entra"), fact.address("graph"),
                fact.address("exchangeOnline"), fact.address("exchangeAdministration"),
                fact.address("autodiscover"), fact.optionalAddress("logAnalytics"), fact.texts("initialDomains"), fact.texts("microsoftDomains"),
                fact.truth("graphRouting"), features);
    }

    private static PermissionFact permission(Fact fact) throws PackException {
        String resource = fact.optionalId("resource").map(AppId::of).map(AppId::text)
                .orElseThrow(() -> new PackException(NLS.bind(Messages.TextMissing, fact.place(), "resource")));
        return new PermissionFact(fact.text("name"), resource, fact.optionalId("roleId"), fact.text("why"),
                fact.text("source"));
    }

    private static OverrideFact override(Fact fact) throws PackException {
        for (String parameter : fact.texts("parameters")) {
            if (parameter.indexOf('=') < 1) {
                throw new PackException(NLS.bind(Messages.Malformed,
                        new Object[] {fact.place(), "parameters", parameter}));
            }
        }
        return new OverrideFact(fact.text("key"), fact.text("name"), fact.text("component"), fact.text("section"),
                fact.texts("parameters"), fact.text("source"));
    }

    /** The first that fits a request counts, so that their order is kept, and two may name the same request. */
    private List<RightFact> rights() throws PackException {
        List<RightFact> rights = new ArrayList<>();
        for (Fact fact : facts("rights.json")) {
            rights.add(new RightFact(fact.constant("side", Side::valueOf), fact.text("request"),
                    fact.optionalId("about").map(AppId::of), fact.texts("permissions"), fact.texts("directoryRoles"),
                    fact.texts("roles"), fact.truth("owners"), fact.truth("members"), fact.text("source")));
        }
        return rights;
    }

    private static RoleFact role(Fact fact) throws PackException {
        String id = fact.optionalId("templateId")
                .orElseThrow(() -> new PackException(NLS.bind(Messages.TextMissing, fact.place(), "templateId")));
        return new RoleFact(fact.text("name"), id, fact.text("source"));
    }

    private static String setting(Fact fact) throws PackException {
        String value = fact.text("value");
        if (fact.text("key").endsWith("Days") && !value.matches("\\d{1,5}")) {
            throw new PackException(NLS.bind(Messages.Malformed, new Object[] {fact.place(), "value", value}));
        }
        return value;
    }

    /** A role that a right names is one that can be recognized. */
    private static void requireRoles(PackFacts facts) throws PackException {
        String[] named = facts.rights().stream().flatMap(right -> right.directoryRoles().stream()).distinct()
                .toArray(String[]::new);
        requireKeys("roles.json", facts.rolesByName().keySet(), named);
    }

    private static void requireKeys(PackFacts facts) throws PackException {
        requireKeys("overrides.json", facts.overrides().keySet(), FactKeys.DEDICATED_APPLICATION,
                FactKeys.GRAPH_ROUTING);
        requireKeys("permissions.json", facts.permissions().keySet(), FactKeys.FULL_ACCESS_AS_APP);
        requireKeys("deadlines.json", facts.deadlines().keySet(), FactKeys.SHARED_PRINCIPAL_BLOCKED,
                FactKeys.EWS_ALLOW_LIST_ENFORCED, FactKeys.EWS_RETIREMENT, FactKeys.EXTENDED_SUPPORT_ENDS);
        requireKeys("durations.json", facts.durations().keySet(), FactKeys.SERVER_PROPAGATION, FactKeys.EWS_ACCESS,
                FactKeys.AUTH_CERTIFICATE_ACTIVATION, FactKeys.NEXT_CERTIFICATE_LEAD, FactKeys.DELETED_ITEMS,
                FactKeys.DIRECTORY_REPLICATION, FactKeys.TRANSFER_AGE);
        requireKeys("settings.json", facts.settings().keySet(), FactKeys.AUTH_CERTIFICATE_WARNING_DAYS,
                FactKeys.AUTH_CERTIFICATE_ERROR_DAYS, FactKeys.NEXT_CERTIFICATE_WARNING_DAYS);
    }

    private static void requireKeys(String file, Set<String> there, String... wanted) throws PackException {
        for (String key : wanted) {
            if (!there.contains(key)) {
                throw new PackException(NLS.bind(Messages.KeyMissing, file, key));
            }
        }
    }
}
