import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;

/**
 * Renders the drawings of each folder beside this file into the icons of the bundle of the same name, once as it is shown
 * at 100 % and once for 200 %. Run after a drawing was changed, from the project's folder, with a built product:
 *
 * <pre>java -cp "$(ls releng/product/target/products/*&#47;linux/gtk/x86_64/isthmus/plugins/com.github.weisj.jsvg_*.jar)" releng/icons/RenderIcons.java</pre>
 */
class RenderIcons {

    private static final int SIZE = 16;

    public static void main(String[] arguments) throws IOException {
        System.setProperty("java.awt.headless", "true");
        Path drawings = Path.of("releng", "icons");
        try (Stream<Path> files = Files.walk(drawings)) {
            for (Path drawing : files.filter(file -> file.toString().endsWith(".svg")).sorted().toList()) {
                SVGDocument document = new SVGLoader().load(drawing.toUri().toURL());
                Path icons = Path.of("bundles").resolve(drawings.relativize(drawing).getParent()).resolve("icons");
                String name = drawing.getFileName().toString().replace(".svg", "");
                render(document, SIZE, icons.resolve(name + ".png"));
                render(document, 2 * SIZE, icons.resolve(name + "@2x.png"));
            }
        }
    }

    private static void render(SVGDocument document, int size, Path file) throws IOException {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        document.render((Component) null, graphics, new ViewBox(0, 0, size, size));
        graphics.dispose();
        ImageIO.write(image, "png", file.toFile());
    }
}
