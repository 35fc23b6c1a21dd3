package io.isthmus.hybridapp.internal.command;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;

import io.isthmus.hybridapp.map.MapSvg;
import io.isthmus.sdk.drawing.SvgText;

/** Paints an SVG as PNG, without a screen. */
final class MapPng {

    /** As many as a command line has memory for. */
    private static final long MOST_PIXELS = 100_000_000;

    private final SVGDocument document;
    private final double scale;

    private MapPng(SVGDocument document, double scale) {
        this.document = document;
        this.scale = scale;
    }

    /**
     * Reads a picture. JSVG understands one family of fonts alone and takes letters with serifs for a list of them,
     * which are too wide for the boxes.
     *
     * @param svg   what {@link MapSvg} wrote
     * @param scale how many pixels a unit of the document is wide
     */
    static MapPng of(String svg, double scale) {
        byte[] document = svg.replace(SvgText.FONTS, "sans-serif").getBytes(StandardCharsets.UTF_8);
        return new MapPng(new SVGLoader().load(new ByteArrayInputStream(document), null, LoaderContext.createDefault()),
                scale);
    }

    /** Whether it has more pixels than can be painted. */
    boolean tooLarge() {
        return (long) width() * height() > MOST_PIXELS;
    }

    private int width() {
        return (int) Math.ceil(document.size().width * scale);
    }

    private int height() {
        return (int) Math.ceil(document.size().height * scale);
    }

    /** The picture as a file in PNG. */
    byte[] bytes() throws IOException {
        BufferedImage image = new BufferedImage(width(), height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.scale(scale, scale);
            FloatSize size = document.size();
            document.renderWithPlatform(NullPlatformSupport.INSTANCE, graphics, new ViewBox(size));
        } finally {
            graphics.dispose();
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
            ImageIO.write(image, "png", out);
        }
        return file.toByteArray();
    }
}
