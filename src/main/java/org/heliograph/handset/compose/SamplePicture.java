package org.heliograph.handset.compose;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.heliograph.octet.Octets;
import org.heliograph.wsp.MediaType;

/**
 * A picture for those who have none at hand: a heliograph's flash between two hills, as a JPEG. It is the same each time,
 * so that a message sent once more is the same message.
 */
public final class SamplePicture {
    public static final int WIDTH = 640;
    public static final int HEIGHT = 480;

    private static final Color DUSK = new Color(0x1B2A49);
    private static final Color DAWN = new Color(0xF2A65A);
    private static final Color FLASH = new Color(0xFFF6D5);
    private static final Color FAR = new Color(0x4A5A78);
    private static final Color NEAR = new Color(0x22304A);

    private SamplePicture() {}

    public static Attachment draw() {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setPaint(new GradientPaint(0, 0, DUSK, 0, HEIGHT * 0.9f, DAWN));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        hill(g, FAR, 330, 250, 360, 290);
        hill(g, NEAR, 300, 390, 420, 350);
        flash(g, 170, 318, 150);
        flash(g, 520, 262, 60);
        g.dispose();
        return new Attachment("sample.jpg", MediaType.of("image/jpeg"), jpeg(image));
    }

    private static void hill(Graphics2D g, Color color, int left, int first, int second, int right) {
        var hill = new Path2D.Double();
        hill.moveTo(0, HEIGHT);
        hill.lineTo(0, left);
        hill.curveTo(WIDTH * 0.3, first, WIDTH * 0.6, second, WIDTH, right);
        hill.lineTo(WIDTH, HEIGHT);
        hill.closePath();
        g.setPaint(color);
        g.fill(hill);
    }

    private static void flash(Graphics2D g, int x, int y, int radius) {
        var clear = new Color(FLASH.getRed(), FLASH.getGreen(), FLASH.getBlue(), 0);
        g.setPaint(new RadialGradientPaint(
                x, y, radius, new float[] {0f, 0.12f, 1f}, new Color[] {Color.WHITE, FLASH, clear}));
        g.fill(new Ellipse2D.Double(x - radius, y - radius, 2.0 * radius, 2.0 * radius));
    }

    private static Octets jpeg(BufferedImage image) {
        var out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, "jpeg", out)) throw new IllegalStateException("this Java writes no JPEG");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Octets.of(out.toByteArray());
    }
}
