package io.isthmus.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A tree of sources as Windows' scripts in {@code releng} see it, with a product that tells how it was called. */
final class SourceTree {

    private static final String PRODUCT = "releng/product/target/products/io.isthmus.product/win32/win32/x86_64/isthmus/";

    private final Path root;

    /** @param java where the stand-in for Java is, as Windows names it */
    SourceTree(Path root, String java) throws IOException {
        this.root = root;
        for (String script : new String[] { "releng/run.cmd", "releng/test.cmd", "releng/lib/product.cmd" }) {
            write(script, Files.readString(Installation.ROOT.resolve(script)));
        }
        String windows = "Z:" + root.toString().replace('/', '\\');
        write("releng/lib/toolchain.cmd", "@set \"ROOT=" + windows + "\"\r\n@set \"JAVA=" + java + "\"\r\n@set \"MAVEN=" + windows
                + "\\mvn.cmd\"\r\n");
        write("mvn.cmd", "@echo built>\"" + windows + "\\built\"\r\n@echo mvn %*\r\n");
        write("bundles/engine/pom.xml", "");
        write("bundles/console.ui.tests/pom.xml", "");
        write("features/core/feature.xml", "");
        write(PRODUCT + "commandline/chosen-from.info", "");
        write(PRODUCT + "isthmus.cmd", "@echo isthmus %*\r\n");
        write(PRODUCT + "isthmus-window.cmd", "@echo window %*\r\n");
        write("releng/product/target/product.stamp", "");
    }

    Path scripts() {
        return root.resolve("releng");
    }

    /** Whether the product was built. */
    boolean built() {
        return Files.exists(root.resolve("built"));
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
