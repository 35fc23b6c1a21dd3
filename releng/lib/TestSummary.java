import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Counts all tests of the build from the reports that the test plug-ins wrote, and prints the closing line.
 * <p>
 * Usage: {@code java TestSummary.java ROOT SKIP_IS_FAILURE}. Ends with 0 where at least one test ran and none failed; a
 * skip counts as a failure where SKIP_IS_FAILURE is {@code true}.
 */
class TestSummary {

    private final List<String> failed = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();
    private int passed;

    public static void main(String[] arguments) throws IOException {
        TestSummary summary = new TestSummary();
        for (Path report : reports(Path.of(arguments[0]))) {
            summary.read(report);
        }
        System.exit(summary.close(System.out, Boolean.parseBoolean(arguments[1])));
    }

    private static List<Path> reports(Path root) throws IOException {
        List<Path> reports = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = folder.getFileName().toString();
                return name.equals("node_modules") || name.startsWith(".") && !folder.equals(root)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = file.getFileName().toString();
                String folder = file.getParent().getFileName().toString();
                if (folder.equals("surefire-reports") && name.startsWith("TEST-") && name.endsWith(".xml")) {
                    reports.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return reports;
    }

    private void read(Path report) throws IOException {
        NodeList cases;
        try {
            cases = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile()).getElementsByTagName("testcase");
        } catch (Exception e) {
            failed.add(report + ": the report cannot be read: " + e.getMessage());
            return;
        }
        for (int i = 0; i < cases.getLength(); i++) {
            Element test = (Element) cases.item(i);
            String name = test.getAttribute("classname") + '.' + test.getAttribute("name");
            if (has(test, "failure") || has(test, "error")) {
                failed.add(name + why(test));
            } else if (has(test, "skipped")) {
                skipped.add(name + reason(test));
            } else {
                passed++;
            }
        }
    }

    private static boolean has(Element test, String kind) {
        return test.getElementsByTagName(kind).getLength() > 0;
    }

    /** The first line of what it failed with: the build server keeps nothing else of a test. */
    private static String why(Element test) {
        Element failure = (Element) test.getElementsByTagName(has(test, "failure") ? "failure" : "error").item(0);
        String message = failure.getAttribute("message").isBlank() ? failure.getTextContent() : failure.getAttribute("message");
        return message.strip().lines().findFirst().map(line -> ": " + line).orElse("");
    }

    private static String reason(Element test) {
        String message = ((Element) test.getElementsByTagName("skipped").item(0)).getAttribute("message");
        return message.isEmpty() ? "" : " (" + message + ')';
    }

    private int close(PrintStream out, boolean skipIsFailure) {
        failed.forEach(name -> out.println("FAILED  " + name));
        skipped.forEach(name -> out.println("SKIPPED " + name));
        if (skipIsFailure && !skipped.isEmpty()) {
            out.println("The reference data is here, so that a skip counts as a failure.");
        }
        out.println(passed + " passed, " + failed.size() + " failed, " + skipped.size() + " skipped");
        boolean fine = passed > 0 && failed.isEmpty() && (skipped.isEmpty() || !skipIsFailure);
        return fine ? 0 : 1;
    }
}
