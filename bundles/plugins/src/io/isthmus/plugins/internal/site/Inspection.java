package io.isthmus.plugins.internal.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.Version;
import org.eclipse.osgi.util.NLS;

import io.isthmus.host.InstalledPlugin;
import io.isthmus.host.InstalledPlugins;
import io.isthmus.plugins.Asks;
import io.isthmus.plugins.OfferedBundle;
import io.isthmus.plugins.OfferedPlugin;
import io.isthmus.plugins.Refusal;
import io.isthmus.plugins.RefusedException;
import io.isthmus.plugins.internal.declared.BundleJar;
import io.isthmus.plugins.internal.declared.FeatureXml;
import io.isthmus.plugins.internal.trust.Signer;
import io.isthmus.sdk.SourceException;

/**
 * Looks at the plug-ins of a site. What a plug-in is made of is told by its signed jars; the site's lists only say
 * where they are, and where a list says something else, the site is refused.
 */
public final class Inspection {

    /** What p2 is told about a bundle by everybody who publishes one; anything else would be done by the installer. */
    private static final Set<String> HARMLESS = Set.of("manifest", "zipped");

    private final SiteReader site;
    private final TrustJudge judge;
    private final InstalledPlugins installed;

    /** Judges the signature of a jar. */
    @FunctionalInterface
    public interface TrustJudge {
        /** Whose signature it is; empty where it has none. */
        Optional<Signer> signer(SiteReader.Copied jar) throws RefusedException, IOException;
    }

    /** What belongs to one feature and those that it includes. */
    private final class Collected {
        private final Set<String> digests = new LinkedHashSet<>();
        private final Set<Optional<Signer>> signers = new LinkedHashSet<>();
        private final Map<String, OfferedBundle> bundles = new LinkedHashMap<>();
        private final List<Asks> asks = new ArrayList<>();

        private SiteReader.Copied take(String classifier, FeatureXml.Entry entry)
                throws RefusedException, IOException, SourceException {
            SiteReader.Copied jar = site.copy(classifier, entry.id(), entry.version());
            digests.add(jar.sha256());
            signers.add(judge.signer(jar));
            return jar;
        }

        private FeatureXml feature(FeatureXml.Entry entry, Set<String> seen)
                throws RefusedException, IOException, SourceException {
            SiteReader.Copied jar = take(SiteReader.FEATURE, entry);
            FeatureXml feature = understood(jar, () -> FeatureXml.read(jar.file()));
            same(jar, entry, feature.id(), feature.version());
            for (FeatureXml.Entry included : feature.includes()) {
                if (seen.add(included.id())) {
                    feature(included, seen);
                }
            }
            for (FeatureXml.Entry bundle : feature.bundles()) {
                bundle(bundle);
            }
            return feature;
        }

        private void bundle(FeatureXml.Entry entry) throws RefusedException, IOException, SourceException {
            SiteReader.Copied jar = take(SiteReader.BUNDLE, entry);
            BundleJar bundle = understood(jar, () -> BundleJar.read(jar.file()));
            same(jar, entry, bundle.symbolicName(), bundle.version());
            claimedRightly(jar, entry);
            if (bundle.host().isPresent()) {
                throw new RefusedException(Refusal.MISSING_REQUIREMENT, NLS.bind(Messages.Fragment, entry.id(),
                        bundle.host().get()), Messages.FragmentAdvice);
            }
            if (bundle.mixed()) {
                throw new RefusedException(Refusal.MIXED, NLS.bind(Messages.Mixed, entry.id(),
                        String.join(", ", bundle.asks().window())), Messages.MixedAdvice);
            }
            bundles.put(entry.id(), new OfferedBundle(entry.id(), entry.version(), jar.file(), jar.sha256(),
                    jar.pgp(), bundle.role()));
            asks.add(bundle.asks());
        }
    }

    /**
     * @param installed the plug-ins that are there
     */
    public Inspection(SiteReader site, TrustJudge judge, InstalledPlugins installed) {
        this.site = site;
        this.judge = judge;
        this.installed = installed;
    }

    /**
     * All plug-ins of the site, but for features that are a part of another.
     *
     * @param allowed digests that an admin allowed without a signature
     */
    public List<OfferedPlugin> plugins(Set<String> allowed) throws RefusedException, IOException, SourceException {
        List<OfferedPlugin> plugins = new ArrayList<>();
        Set<String> parts = new HashSet<>();
        for (IInstallableUnit group : site.newest()) {
            Set<String> seen = new HashSet<>();
            plugins.add(plugin(new FeatureXml.Entry(SiteReader.featureId(group), group.getVersion().toString()), seen,
                    allowed));
            parts.addAll(seen);
        }
        plugins.removeIf(plugin -> parts.contains(plugin.id()));
        if (plugins.isEmpty()) {
            throw new RefusedException(Refusal.NO_SITE, Messages.NothingThere, Messages.NothingThereAdvice);
        }
        return plugins;
    }

    private OfferedPlugin plugin(FeatureXml.Entry entry, Set<String> seen, Set<String> allowed)
            throws RefusedException, IOException, SourceException {
        Collected all = new Collected();
        FeatureXml feature = all.feature(entry, seen);
        String digest = Digests.of(all.digests);
        boolean signed = !all.signers.contains(Optional.<Signer>empty());
        if (!signed && all.signers.size() > 1) {
            throw SiteReader.tampered(NLS.bind(Messages.PartlySigned, feature.name()));
        }
        OfferedPlugin.Trust trust = signed ? OfferedPlugin.Trust.SIGNED
                : allowed.contains(digest) ? OfferedPlugin.Trust.ALLOWED : OfferedPlugin.Trust.UNSIGNED;
        List<Signer> signers = all.signers.stream().flatMap(Optional::stream).toList();
        List<String> keys = sorted(signers, Signer::key);
        Optional<String> signer = Optional.of(String.join("; ", sorted(signers, Signer::text))).filter(text -> signed);
        Optional<InstalledPlugin> before = installed.plugins().stream()
                .filter(plugin -> plugin.id().equals(feature.id())).findFirst();
        return new OfferedPlugin(feature.id(), feature.version(), feature.name(), feature.vendor(), trust, signer,
                keys, digest, Asks.together(all.asks), List.copyOf(all.bundles.values()), before.map(InstalledPlugin::version),
                signed && before.filter(old -> !old.window().isEmpty() && old.keys().equals(keys)).isPresent());
    }

    private static List<String> sorted(List<Signer> signers, Function<Signer, String> text) {
        return signers.stream().map(text).distinct().sorted().toList();
    }

    /** Reads what a jar declares. */
    @FunctionalInterface
    private interface Declaration<T> {
        T read() throws IOException;
    }

    private static <T> T understood(SiteReader.Copied jar, Declaration<T> declaration) throws RefusedException {
        try {
            return declaration.read();
        } catch (IOException wrong) {
            throw new RefusedException(Refusal.UNREADABLE,
                    NLS.bind(Messages.Unreadable, jar.file().getFileName(), wrong.getMessage()),
                    Messages.UnreadableAdvice);
        }
    }

    private static void same(SiteReader.Copied jar, FeatureXml.Entry claimed, String id, String version)
            throws RefusedException {
        if (!claimed.id().equals(id)
                || !Version.parseVersion(claimed.version()).equals(Version.parseVersion(version))) {
            throw SiteReader.tampered(NLS.bind(Messages.AnotherInside,
                    new Object[] {jar.file().getFileName(), id, version}));
        }
    }

    private void claimedRightly(SiteReader.Copied jar, FeatureXml.Entry entry) throws RefusedException {
        IInstallableUnit claimed = site.claimed(entry.id(), entry.version())
                .orElseThrow(() -> SiteReader.tampered(NLS.bind(Messages.NotThere, jar.file().getFileName())));
        Collection<String> instructions = claimed.getTouchpointData().stream()
                .flatMap(data -> data.getInstructions().keySet().stream()).toList();
        if (!HARMLESS.containsAll(instructions)) {
            throw SiteReader.tampered(NLS.bind(Messages.Instructions, jar.file().getFileName(),
                    String.join(", ", instructions)));
        }
    }
}
