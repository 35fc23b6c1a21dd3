package io.isthmus.plugins.internal.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import javax.lang.model.SourceVersion;

/** A plug-in's project, made of templates: a check with its test, a feature, and scripts that build a site of it. */
public final class NewProject {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(\\.[a-z][a-z0-9]*){1,9}");

    private final String id;
    private final Map<String, String> values;
    private final IdeClassPath libraries;

    /**
     * @param id      the bundle's and the feature's id, the package of its classes; one that {@link #usable} accepts
     * @param product the folder of the product that builds it
     */
    public NewProject(String id, Path product) {
        this.id = id;
        String last = id.substring(id.lastIndexOf('.') + 1);
        String vendor = id.substring(0, id.lastIndexOf('.'));
        this.values = Map.of("{{id}}", id, "{{vendor}}", vendor, "{{class}}",
                last.substring(0, 1).toUpperCase(Locale.ROOT) + last.substring(1), "{{product.sh}}",
                "'" + product.toString().replace("'", "'\\''") + "'",
                "{{product.cmd}}", product.toString().replace("%", "%%"));
        this.libraries = new IdeClassPath(product.resolve("sdk/plugins"));
    }

    /** Whether an id can be one: a package's name of at least two words in small letters that is nobody else's. */
    public static boolean usable(String id) {
        return ID.matcher(id).matches() && SourceVersion.isName(id)
                && List.of("io.isthmus.", "org.eclipse.", "java.", "javax.").stream().noneMatch(id::startsWith);
    }

    /**
     * Writes it.
     *
     * @param folder empty, or not there yet
     * @return the files, relative to the folder
     */
    public List<Path> write(Path folder) throws IOException {
        Path source = Path.of(id.replace('.', '/'));
        String name = values.get("{{class}}");
        Map<String, Path> files = new LinkedHashMap<>();
        files.put("MANIFEST.MF", Path.of("META-INF", "MANIFEST.MF"));
        files.put("plugin.xml", Path.of("plugin.xml"));
        files.put("src/Check.java", Path.of("src").resolve(source).resolve(name + "Check.java"));
        files.put("plugin.properties", Path.of("plugin.properties"));
        files.put("src_test/ContractTest.java", Path.of("src_test").resolve(source).resolve("ContractTest.java"));
        files.put("src_test/CheckTest.java", Path.of("src_test").resolve(source).resolve(name + "CheckTest.java"));
        files.put("feature/feature.xml", Path.of("feature", "feature.xml"));
        files.put("build.properties", Path.of("build.properties"));
        files.put("project", Path.of(".project"));
        files.put("classpath", Path.of(".classpath"));
        files.put("gitignore", Path.of(".gitignore"));
        files.put("README.md", Path.of("README.md"));
        files.put("build.sh", Path.of("build"));
        files.put("build.cmd", Path.of("build.cmd"));
        for (Map.Entry<String, Path> file : files.entrySet()) {
            Path target = folder.resolve(file.getValue());
            Files.createDirectories(target.getParent());
            String text = filled(file.getKey());
            Files.writeString(target, target.toString().endsWith(".cmd") ? text.replace("\n", "\r\n") : text);
        }
        folder.resolve("build").toFile().setExecutable(true);
        return List.copyOf(files.values());
    }

    private String filled(String template) throws IOException {
        try (InputStream in = NewProject.class.getResourceAsStream("template/" + template + ".txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> value : values.entrySet()) {
                text = text.replace(value.getKey(), value.getValue());
            }
            return text.replace("{{libraries}}", libraries.elements());
        }
    }
}
