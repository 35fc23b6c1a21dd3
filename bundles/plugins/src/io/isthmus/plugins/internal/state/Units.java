package io.isthmus.plugins.internal.state;

import java.lang.module.ModuleDescriptor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.IProvidedCapability;
import org.eclipse.equinox.p2.metadata.IRequirement;
import org.eclipse.equinox.p2.metadata.MetadataFactory;
import org.eclipse.equinox.p2.metadata.MetadataFactory.InstallableUnitDescription;
import org.eclipse.equinox.p2.metadata.Version;
import org.eclipse.equinox.p2.metadata.VersionRange;
import org.eclipse.equinox.p2.publisher.eclipse.BundlesAction;
import org.eclipse.osgi.util.ManifestElement;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;

/**
 * What p2 plans with. A unit says what is needed and what is given and has no instruction, so that p2 does nothing but
 * remember it.
 */
final class Units {

    /** The unit that stands for all that a third party is given. */
    static final String PLATFORM = "io.isthmus.plugins.platform";

    private static final String UNIT = "org.eclipse.equinox.p2.iu";
    private static final String BUNDLE = "osgi.bundle";
    private static final String PACKAGE = "java.package";
    private static final String ENVIRONMENT = "osgi.ee";
    private static final int OLDEST_JAVA = 9;

    private Units() {
    }

    /**
     * What third parties are given: the SDK's bundle and packages, the JDK's packages, and this Java and older ones.
     *
     * @param sdk  the headers of the SDK's manifest
     * @param more bundles and packages beside them
     */
    static IInstallableUnit platform(Map<String, String> sdk, List<IProvidedCapability> more) throws BundleException {
        List<IProvidedCapability> given = new ArrayList<>(given(sdk));
        given.addAll(more);
        packagesOfJava().forEach(found ->
                given.add(MetadataFactory.createProvidedCapability(PACKAGE, found, Version.emptyVersion)));
        for (int java = OLDEST_JAVA; java <= Runtime.version().feature(); java++) {
            given.add(MetadataFactory.createProvidedCapability(ENVIRONMENT, "JavaSE", Version.createOSGi(java, 0, 0)));
        }
        for (int minor = 0; minor < OLDEST_JAVA; minor++) {
            given.add(MetadataFactory.createProvidedCapability(ENVIRONMENT, "JavaSE", Version.createOSGi(1, minor, 0)));
        }
        Version own = Version.createOSGi(1, 0, 0, Integer.toHexString(given.hashCode()));
        given.add(MetadataFactory.createProvidedCapability(UNIT, PLATFORM, own));
        return unit(PLATFORM, own, given, List.of());
    }

    private static List<IProvidedCapability> given(Map<String, String> headers) throws BundleException {
        List<IProvidedCapability> given = new ArrayList<>();
        String name = ManifestElement.parseHeader(Constants.BUNDLE_SYMBOLICNAME,
                headers.get(Constants.BUNDLE_SYMBOLICNAME))[0].getValue();
        given.add(MetadataFactory.createProvidedCapability(BUNDLE, name,
                Version.parseVersion(headers.get(Constants.BUNDLE_VERSION))));
        for (ManifestElement exported : ManifestElement.parseHeader(Constants.EXPORT_PACKAGE,
                headers.get(Constants.EXPORT_PACKAGE))) {
            given.add(MetadataFactory.createProvidedCapability(PACKAGE, exported.getValue(),
                    Version.parseVersion(exported.getAttribute(Constants.VERSION_ATTRIBUTE))));
        }
        return given;
    }

    /** Whether something that a unit gives is a bundle or a package. */
    static boolean isCode(IProvidedCapability given) {
        return given.getNamespace().equals(BUNDLE) || given.getNamespace().equals(PACKAGE);
    }

    private static Set<String> packagesOfJava() {
        return ModuleLayer.boot().modules().stream().map(Module::getDescriptor)
                .flatMap(module -> module.exports().stream()).filter(exported -> !exported.isQualified())
                .map(ModuleDescriptor.Exports::source).collect(Collectors.toCollection(TreeSet::new));
    }

    /** A bundle of a plug-in, as its own manifest describes it; the same one of another plug-in is another unit. */
    static IInstallableUnit bundle(String plugin, Path jar) {
        IInstallableUnit described = BundlesAction.createBundleIU(jar.toFile())
                .orElseThrow(() -> new IllegalArgumentException(jar.toString()));
        String id = plugin + '/' + described.getId();
        List<IProvidedCapability> given = new ArrayList<>(described.getProvidedCapabilities().stream()
                .filter(capability -> !capability.getNamespace().equals(UNIT)).toList());
        given.add(MetadataFactory.createProvidedCapability(UNIT, id, described.getVersion()));
        return unit(id, described.getVersion(), given, described.getRequirements());
    }

    /** A plug-in, made of bundles. */
    static IInstallableUnit plugin(String id, String version, List<IInstallableUnit> bundles) {
        Version parsed = Version.parseVersion(version);
        String name = pluginUnit(id);
        return unit(name, parsed, List.of(MetadataFactory.createProvidedCapability(UNIT, name, parsed)),
                bundles.stream().map(Units::exactly).toList());
    }

    /** The name of the unit of a plug-in. */
    static String pluginUnit(String id) {
        return id + ".feature.group";
    }

    private static IRequirement exactly(IInstallableUnit unit) {
        return MetadataFactory.createRequirement(UNIT, unit.getId(),
                new VersionRange(unit.getVersion(), true, unit.getVersion(), true), null, false, false);
    }

    private static IInstallableUnit unit(String id, Version version, Iterable<IProvidedCapability> given,
            Iterable<IRequirement> needed) {
        InstallableUnitDescription unit = new InstallableUnitDescription();
        unit.setId(id);
        unit.setVersion(version);
        unit.setSingleton(true);
        List<IProvidedCapability> capabilities = new ArrayList<>();
        given.forEach(capabilities::add);
        unit.setCapabilities(capabilities.toArray(IProvidedCapability[]::new));
        List<IRequirement> requirements = new ArrayList<>();
        needed.forEach(requirements::add);
        unit.setRequirements(requirements.toArray(IRequirement[]::new));
        return MetadataFactory.createInstallableUnit(unit);
    }

    /** What a unit needs and none of the others gives, as p2 names it. */
    static List<String> missing(IInstallableUnit unit, List<IInstallableUnit> all) {
        return unit.getRequirements().stream().filter(need -> need.getMin() > 0)
                .filter(need -> all.stream().noneMatch(need::isMatch)).map(Object::toString).toList();
    }
}
