package org.heliograph.handset.load;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.knowm.xchart.XYChart;

/**
 * One image of a run.
 *
 * @param title what came of it
 * @param subtitle what it was
 * @param left how much in each second
 * @param right how long each message took
 */
record Plot(String title, String subtitle, XYChart left, XYChart right) {
    private static final int WIDTH = 1400;
    private static final int HEIGHT = 640;
    private static final int HEAD = 84;
    private static final int MARGIN = 18;
    /** Pixels of a PNG for one of ours, for screens and printers that show the difference. */
    private static final int SCALE = 2;

    void write(Path file) throws IOException {
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".svg")) svg(file);
        else png(file);
    }

    private void png(Path file) throws IOException {
        var image = new BufferedImage(WIDTH * SCALE, HEIGHT * SCALE, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.scale(SCALE, SCALE);
        paint(g);
        g.dispose();
        try (var out = Files.newOutputStream(file)) {
            if (!ImageIO.write(image, "png", out)) throw new IOException("this Java writes no PNG");
        }
    }

    private void svg(Path file) throws IOException {
        var g = new VectorGraphics2D();
        paint(g);
        try (var out = Files.newOutputStream(file)) {
            new SVGProcessor()
                    .getDocument(g.getCommands(), new PageSize(WIDTH, HEIGHT))
                    .writeTo(out);
        }
    }

    private void paint(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, WIDTH, HEIGHT);
        g.setColor(Charts.INK);
        g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 22));
        g.drawString(title, MARGIN + 6, 38);
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
        g.setColor(Charts.QUIET);
        g.drawString(subtitle, MARGIN + 6, 64);
        int half = (WIDTH - 2 * MARGIN) / 2;
        g.translate(MARGIN, HEAD);
        left.paint(g, half, HEIGHT - HEAD - MARGIN);
        g.translate(half, 0);
        right.paint(g, half, HEIGHT - HEAD - MARGIN);
    }
}
