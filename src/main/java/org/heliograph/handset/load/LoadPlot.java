package org.heliograph.handset.load;

import static org.heliograph.handset.load.LoadResult.HTTP;
import static org.heliograph.handset.load.LoadResult.JDBC;

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

/** One image of a run: above what it was, left how much in each second, right how long each message took. */
final class LoadPlot {
    private static final int WIDTH = 1400;
    private static final int HEIGHT = 640;
    private static final int HEAD = 84;
    private static final int MARGIN = 18;
    /** Pixels of a PNG for one of ours, for screens and printers that show the difference. */
    private static final int SCALE = 2;

    private final LoadResult result;

    LoadPlot(LoadResult result) {
        this.result = result;
    }

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
        g.drawString(title(), MARGIN + 6, 38);
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
        g.setColor(Charts.QUIET);
        g.drawString(subtitle(), MARGIN + 6, 64);
        int half = (WIDTH - 2 * MARGIN) / 2;
        g.translate(MARGIN, HEAD);
        Charts.throughput(result).paint(g, half, HEIGHT - HEAD - MARGIN);
        g.translate(half, 0);
        Charts.latencies(result).paint(g, half, HEIGHT - HEAD - MARGIN);
    }

    private String title() {
        var title = String.format(Locale.ROOT, "%.0f messages accepted a second", result.rate(HTTP));
        return result.share().isEmpty()
                ? title
                : title
                        + String.format(
                                Locale.ROOT,
                                ", %.2f of the %.0f the database takes straight",
                                result.share().getAsDouble(),
                                result.rate(JDBC));
    }

    private String subtitle() {
        var plan = result.plan();
        int refused = result.refusals(HTTP).values().stream().mapToInt(it -> it).sum();
        int failed = result.errors(HTTP).values().stream().mapToInt(it -> it).sum();
        return String.format(
                Locale.ROOT,
                "%s  ·  %d clients in a closed loop  ·  about %d kB to %d recipient%s  ·  %d refused, %d failed",
                plan.mmsc(),
                plan.clients(),
                plan.octets() / 1000,
                plan.recipients(),
                plan.recipients() == 1 ? "" : "s",
                refused,
                failed);
    }
}
