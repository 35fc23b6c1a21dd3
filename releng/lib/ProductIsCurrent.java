import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;

/**
 * Ends with 0 where nothing that goes into the product is newer than it, else with 1.
 * <p>
 * Usage: {@code java ProductIsCurrent.java ROOT STAMP}.
 */
class ProductIsCurrent {

    private static final List<String> SOURCES = List.of("pom.xml", "bundles", "features", "target-platform",
            "releng/product");
    /** What a build makes. */
    private static final Set<String> MADE = Set.of("target", "bin", "lib");

    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        FileTime built = Files.getLastModifiedTime(Path.of(arguments[1]));
        for (String source : SOURCES) {
            if (isNewer(root.resolve(source), built)) {
                System.exit(1);
            }
        }
    }

    private static boolean isNewer(Path folder, FileTime built) throws IOException {
        boolean[] newer = new boolean[1];
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                return MADE.contains(visited.getFileName().toString()) ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                newer[0] = attributes.lastModifiedTime().compareTo(built) > 0;
                return newer[0] ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            }
        });
        return newer[0];
    }
}
