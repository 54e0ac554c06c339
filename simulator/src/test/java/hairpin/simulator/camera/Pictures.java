package hairpin.simulator.camera;

import hairpin.simulator.lidar.Lidar;
import hairpin.simulator.lidar.LidarSettings;
import hairpin.simulator.lidar.LidarWorld;
import hairpin.simulator.random.Chance;
import hairpin.simulator.scene.BoxShape;
import hairpin.simulator.scene.Boxes;
import hairpin.simulator.track.Pose;
import hairpin.simulator.track.Track;
import hairpin.simulator.track.TrackCatalogue;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/// Six places: what the camera sees there, beside the track with the car, its LIDAR's rays and what stands around.
final class Pictures {

    static final List<String> TRACKS =
            List.of("Switchback", "First-Light", "Serpent", "Needle-Eye", "Clover", "Long-Haul");

    private static final Chance CHANCE = new Chance(11, 3);
    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;
    private static final int COLUMNS = 2;

    private Pictures() {}

    /// Where the car stands in a picture.
    static Pose pose(int k) {
        Track track = track(k);
        Pose pose = track.pose(track.lengthM() * (0.1 + 0.13 * k), 0.1 * (k % 3 - 1));
        return new Pose(pose.x(), pose.y(), pose.headingRad() + 0.12 * (k % 3 - 1));
    }

    /// What the camera sees there.
    static byte[] frame(int k, Look look, Boxes boxes) {
        Pose pose = pose(k);
        byte[] frame = new byte[Camera.FRAME_BYTES];
        new Camera(RoadMap.of(track(k)), look, boxes, CHANCE).draw(pose.x(), pose.y(), pose.headingRad(), k, frame, 0);
        return frame;
    }

    /// An obstacle and two cars ahead.
    static Boxes boxes(int k) {
        Track track = track(k);
        double from = track.lengthM() * (0.1 + 0.13 * k);
        Boxes boxes = new Boxes(3);
        Pose at = track.pose(from + 1, 0.18);
        boxes.place(boxes.add(BoxShape.CAR), at.x(), at.y(), at.headingRad() + 0.2);
        at = track.pose(from + 1.6, -0.2);
        boxes.place(boxes.add(BoxShape.OBSTACLE), at.x(), at.y(), at.headingRad());
        at = track.pose(from + 2.6, 0.15);
        boxes.place(boxes.add(BoxShape.CAR), at.x(), at.y(), at.headingRad());
        return boxes;
    }

    /// Dim light, a pale road, shadows, a smudge, noise, and a camera that was knocked askew.
    static Look look() {
        return new Look(0.85, 120, 75, 0.55, 6, 0.6, 0.03, 0.05, 0.01);
    }

    static void write(Path file) throws IOException {
        int rows = TRACKS.size() / COLUMNS;
        BufferedImage sheet = new BufferedImage(2 * WIDTH * COLUMNS, HEIGHT * rows, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = sheet.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        for (int k = 0; k < TRACKS.size(); k++) {
            Boxes boxes = k % 3 == 1 ? boxes(k) : new Boxes(0);
            Look look = k % 3 == 2 ? look() : Look.PLAIN;
            int x = k % COLUMNS * 2 * WIDTH;
            int y = Math.floorDiv(k, COLUMNS) * HEIGHT;
            drawing.drawImage(picture(frame(k, look, boxes)), x, y, WIDTH, HEIGHT, null);
            Graphics2D map = (Graphics2D) drawing.create(x + WIDTH, y, WIDTH, HEIGHT);
            drawMap(map, k, boxes);
            map.dispose();
        }
        drawing.dispose();
        ImageIO.write(sheet, "png", file.toFile());
    }

    private static Track track(int k) {
        return TrackCatalogue.find(TRACKS.get(k)).orElseThrow();
    }

    private static BufferedImage picture(byte[] frame) {
        BufferedImage image = new BufferedImage(Camera.WIDTH, Camera.HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setDataElements(0, 0, Camera.WIDTH, Camera.HEIGHT, frame);
        return image;
    }

    private static void drawMap(Graphics2D map, int k, Boxes boxes) {
        Track track = track(k);
        map.setColor(new Color(0x171c24));
        map.fillRect(0, 0, WIDTH, HEIGHT);
        map.transform(fit(track));
        map.setStroke(new BasicStroke(0.03f));
        map.setColor(new Color(0xe8ecf1));
        map.draw(line(track.leftXy()));
        map.draw(line(track.rightXy()));
        map.setColor(new Color(0x9aa6b5));
        for (int i = 0; i < boxes.size(); i++) {
            AffineTransform before = map.getTransform();
            map.translate(boxes.x(i), boxes.y(i));
            map.rotate(StrictMath.atan2(boxes.sin(i), boxes.cos(i)));
            double length = boxes.shape(i).lengthM();
            double width = boxes.shape(i).widthM();
            map.fill(new Rectangle2D.Double(-length / 2, -width / 2, length, width));
            map.setTransform(before);
        }
        drawScan(map, k, boxes);
    }

    private static void drawScan(Graphics2D map, int k, Boxes boxes) {
        Pose pose = pose(k);
        float[] scan = new float[Lidar.RAYS];
        new Lidar(track(k), LidarSettings.exact(LidarWorld.WALLS), boxes, CHANCE)
                .scan(pose.x(), pose.y(), pose.headingRad(), 0, scan, 0);
        map.setColor(new Color(0xffc145));
        map.setStroke(new BasicStroke(0.015f));
        double x = pose.x() + 0.029 * StrictMath.cos(pose.headingRad());
        double y = pose.y() + 0.029 * StrictMath.sin(pose.headingRad());
        for (int ray = 0; ray < Lidar.RAYS; ray++) {
            double angle = pose.headingRad() + LidarWorld.WALLS.angleRad(ray);
            map.draw(new Line2D.Double(
                    x, y, x + scan[ray] * StrictMath.cos(angle), y + scan[ray] * StrictMath.sin(angle)));
        }
        map.setColor(new Color(0xff6a13));
        map.fill(new Ellipse2D.Double(x - 0.12, y - 0.12, 0.24, 0.24));
    }

    private static Path2D line(double[] xy) {
        Path2D line = new Path2D.Double();
        line.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            line.lineTo(xy[i], xy[i + 1]);
        }
        line.closePath();
        return line;
    }

    private static AffineTransform fit(Track track) {
        Path2D both = line(track.leftXy());
        both.append(line(track.rightXy()), false);
        Rectangle2D bounds = both.getBounds2D();
        double scale = 0.94 * Math.min(WIDTH / bounds.getWidth(), HEIGHT / bounds.getHeight());
        AffineTransform fit = new AffineTransform();
        fit.translate(WIDTH / 2.0, HEIGHT / 2.0);
        fit.scale(scale, -scale);
        fit.translate(-bounds.getCenterX(), -bounds.getCenterY());
        return fit;
    }
}
