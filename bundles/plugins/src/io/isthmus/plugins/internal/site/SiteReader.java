package io.isthmus.plugins.internal.site;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.internal.p2.repository.Transport;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.Version;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.repository.artifact.IArtifactDescriptor;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepository;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepository;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepositoryManager;
import org.eclipse.osgi.util.NLS;

import io.isthmus.plugins.Refusal;
import io.isthmus.plugins.RefusedException;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.SourceException;

/** Reads a p2 site: its lists, and jars by them, each held against the SHA-256 that the list has of it. */
public final class SiteReader {

    /** Features, as p2 classifies artifacts. */
    public static final String FEATURE = "org.eclipse.update.feature";
    /** Bundles, as p2 classifies artifacts. */
    public static final String BUNDLE = "osgi.bundle";

    private static final String GROUP = ".feature.group";
    private static final String SHA256 = "download.checksum.sha-256";
    private static final String PGP = "pgp.signatures";
    private static final long LARGEST = 256L << 20;

    /** Nothing else becomes a part of a file's or folder's name: something stands before and after each dot. */
    private static final Pattern ID = Pattern.compile("(?=.{1,200}$)[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");
    private static final Pattern VERSION = Pattern.compile(
            "\\d{1,9}(\\.\\d{1,9}){0,2}|\\d{1,9}\\.\\d{1,9}\\.\\d{1,9}\\.[A-Za-z0-9_-]{1,100}");

    private final IMetadataRepository metadata;
    private final IArtifactRepository artifacts;
    private final Path staging;
    private final HttpTransport transport;
    private final IProgressMonitor monitor = new NullProgressMonitor();

    /**
     * A jar that was copied from the site.
     *
     * @param file   the copy
     * @param sha256 of it, as the list has it
     * @param pgp    what the list has as PGP signatures of it
     */
    public record Copied(Path file, String sha256, Optional<String> pgp) {
    }

    /**
     * Opens a site.
     *
     * @param staging  where jars are copied to; there already
     * @param agent    one that is thrown away afterwards, since p2 remembers every site that it saw
     * @param cancel   reaches the socket
     * @param deadline of each file at an address, to the last byte
     * @throws RefusedException where there is none
     * @throws SourceException  where it cannot be reached
     */
    public SiteReader(IProvisioningAgent agent, URI site, Path staging, Cancel cancel, Duration deadline)
            throws RefusedException, SourceException {
        this.staging = staging;
        this.transport = new HttpTransport(cancel, deadline);
        agent.registerService(Transport.SERVICE_NAME, transport);
        try {
            URI place = unpacked(site);
            metadata = agent.getService(IMetadataRepositoryManager.class).loadRepository(place, monitor);
            artifacts = agent.getService(IArtifactRepositoryManager.class).loadRepository(place, monitor);
        } catch (ProvisionException | IOException unreadable) {
            transport.check(unreadable);
            throw new RefusedException(Refusal.NO_SITE,
                    NLS.bind(Messages.NoSite, site, unreadable.getMessage()), Messages.NoSiteAdvice);
        }
    }

    private URI unpacked(URI site) throws IOException {
        if (!site.getScheme().equals("file") || !Files.isRegularFile(Path.of(site))) {
            return site;
        }
        Path folder = Files.createDirectories(staging.resolve("site"));
        SiteArchive.unpack(Path.of(site), folder);
        return folder.toUri();
    }

    /** The newest of each feature that can be installed, in the order of their ids. */
    public List<IInstallableUnit> newest() {
        return metadata.query(QueryUtil.createLatestQuery(QueryUtil.createIUGroupQuery()), monitor)
                .toUnmodifiableSet().stream().filter(unit -> unit.getId().endsWith(GROUP))
                .sorted(Comparator.comparing(IInstallableUnit::getId)).toList();
    }

    /** The id of the feature that a group is made of. */
    public static String featureId(IInstallableUnit group) {
        return group.getId().substring(0, group.getId().length() - GROUP.length());
    }

    /** What the site's list says of a bundle; empty where it does not know it. */
    public Optional<IInstallableUnit> claimed(String id, String version) {
        return metadata.query(QueryUtil.createIUQuery(id, Version.parseVersion(version)), monitor)
                .toUnmodifiableSet().stream().findFirst();
    }

    /**
     * Copies a jar.
     *
     * @throws RefusedException where the site does not have it, or it is not what the list says
     * @throws IOException      where it cannot be copied
     * @throws SourceException  where the site cannot be reached any more
     */
    public Copied copy(String classifier, String id, String version)
            throws RefusedException, IOException, SourceException {
        String name = id + '_' + version + ".jar";
        if (!ID.matcher(id).matches() || !VERSION.matcher(version).matches()) {
            throw tampered(NLS.bind(Messages.NoName, name));
        }
        IArtifactDescriptor descriptor = Arrays.stream(artifacts.getArtifactDescriptors(
                artifacts.createArtifactKey(classifier, id, Version.parseVersion(version))))
                .filter(one -> one.getProcessingSteps().length == 0).findFirst()
                .orElseThrow(() -> tampered(NLS.bind(Messages.NotThere, name)));
        String promised = Optional.ofNullable(descriptor.getProperty(SHA256))
                .orElseThrow(() -> tampered(NLS.bind(Messages.NoChecksum, name)));
        Path file = Files.createDirectories(staging.resolve(classifier)).resolve(name);
        copy(descriptor, file);
        String actual = Digests.of(file);
        if (!actual.equals(promised.toLowerCase(Locale.ROOT))) {
            throw tampered(NLS.bind(Messages.OtherChecksum, new Object[] {name, actual, promised}));
        }
        return new Copied(file, actual, Optional.ofNullable(descriptor.getProperty(PGP))
                .or(() -> Optional.ofNullable(artifacts.getProperty(PGP))));
    }

    private void copy(IArtifactDescriptor descriptor, Path file) throws IOException, SourceException {
        try (OutputStream out = new BoundedOutput(Files.newOutputStream(file), LARGEST)) {
            IStatus status = artifacts.getRawArtifact(descriptor, out, monitor);
            if (!status.isOK()) {
                transport.check(status.getException());
                throw new IOException(deepest(status), status.getException());
            }
        }
    }

    /** p2 wraps what happened in sentences about itself. */
    private static String deepest(IStatus status) {
        List<IStatus> all = new ArrayList<>(List.of(status));
        while (all.getLast().getChildren().length > 0) {
            all.add(all.getLast().getChildren()[0]);
        }
        return all.getLast().getMessage();
    }

    /** That a site is not what its own lists or jars say. */
    static RefusedException tampered(String message) {
        return new RefusedException(Refusal.TAMPERED, message, Messages.TamperedAdvice);
    }
}
