package io.isthmus.plugins.internal.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The jars of the SDK's site with their sources, as the file ".classpath" of an IDE names them.
 *
 * @param plugins the site's folder of jars; none is named where it is not there
 */
record IdeClassPath(Path plugins) {

    private static final String SDK = "io.isthmus.sdk";
    private static final String SOURCE = ".source";
    private static final Pattern NAMED = Pattern.compile("path=\"[^\"]*/sdk/plugins/([^\"/]+)_[^\"/_]*\\.jar\"");

    /** The elements for all of them; those that a plug-in is not given are for tests alone. */
    String elements() throws IOException {
        Map<String, Path> jars = jars();
        return jars.keySet().stream().filter(name -> !name.endsWith(SOURCE)).map(name -> {
            String sources = jars.containsKey(name + SOURCE) ? " source" + path(jars.get(name + SOURCE)) : "";
            return "\t<classpathentry kind=\"lib\" " + path(jars.get(name)) + sources + (name.equals(SDK) ? "/>\n"
                    : ">\n\t\t<attributes>\n\t\t\t<attribute name=\"test\" value=\"true\"/>\n\t\t</attributes>\n"
                            + "\t</classpathentry>\n");
        }).collect(Collectors.joining());
    }

    /** Has a file name these jars in the place of those of another product, or of the same before an update. */
    void follow(Path file) throws IOException {
        Map<String, Path> jars = jars();
        String before = Files.readString(file);
        String after = NAMED.matcher(before).replaceAll(named -> Matcher.quoteReplacement(follow(named, jars)));
        if (!after.equals(before)) {
            Files.writeString(file, after);
        }
    }

    private static String follow(MatchResult named, Map<String, Path> jars) {
        return jars.containsKey(named.group(1)) ? path(jars.get(named.group(1))) : named.group();
    }

    private static String path(Path jar) {
        return "path=\"" + jar.toAbsolutePath().normalize().toString().replace('\\', '/').replace("&", "&amp;")
                .replace("<", "&lt;").replace("\"", "&quot;") + '"';
    }

    /** By their bundles' names. */
    private Map<String, Path> jars() throws IOException {
        if (!Files.isDirectory(plugins)) {
            return Map.of();
        }
        try (Stream<Path> files = Files.list(plugins)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .collect(Collectors.toMap(IdeClassPath::name, jar -> jar, (one, other) -> other, TreeMap::new));
        }
    }

    private static String name(Path jar) {
        String name = jar.getFileName().toString();
        return name.substring(0, Math.max(0, name.lastIndexOf('_')));
    }
}
