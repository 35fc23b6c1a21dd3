package io.isthmus.host.fake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

import io.isthmus.host.InstalledPlugin;
import io.isthmus.host.InstalledPlugins;
import io.isthmus.host.PluginBundle;

/** Plug-ins with one bundle each, which has parts of the window, in a profile's folder of plug-ins. */
public final class ViewPlugins {

    private final Path folder;
    private final List<InstalledPlugin> installed = new ArrayList<>();

    public ViewPlugins(Path folder) {
        this.folder = folder;
    }

    /**
     * Installs one, with a class "View" in the package of its name.
     *
     * @param needs what its manifest says beside its name
     * @param letIn whether an admin let it into the window
     */
    public void install(String id, String needs, boolean letIn) throws IOException, GeneralSecurityException {
        String name = id + ".bundle";
        Path jar = folder.resolve(id + ".jar");
        Manifest manifest = new Manifest(new ByteArrayInputStream(("Manifest-Version: 1.0\nBundle-ManifestVersion: 2\n"
                + "Bundle-SymbolicName: " + name + ";singleton:=true\nBundle-Version: 1.0.0\n" + needs)
                .getBytes(StandardCharsets.UTF_8)));
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            out.putNextEntry(new ZipEntry(id.replace('.', '/') + "/View.class"));
        }
        String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));
        installed.add(new InstalledPlugin(id, "1.0.0", id, "Stranger", Optional.empty(), List.of(), Instant.EPOCH,
                List.of(new PluginBundle(name, "1.0.0", jar.getFileName().toString(), hash)),
                letIn ? List.of(name) : List.of()));
        new InstalledPlugins("", installed).write(folder);
    }

    /** One that was installed; the first of its id. */
    public InstalledPlugin get(String id) {
        return installed.stream().filter(plugin -> plugin.id().equals(id)).findFirst().orElseThrow();
    }
}
