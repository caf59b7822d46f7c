package org.alcove.bench;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws what is kept in {@code bench/results}, for {@code docs/benchmarks.md}. */
final class Plots {

    private static final Path FOLDER = Path.of("docs", "images");
    private static final int WIDTH = 760;
    private static final int HEIGHT = 380;
    private static final int DOTS_PER_INCH = 144;
    private static final Color OURS = new Color(0x2f6f73);
    private static final Color THEIRS = new Color(0xc8a27a);

    private Plots() {}

    public static void main(String[] arguments) throws IOException {
        if (isMeasured("people-per-core")) {
            peoplePerCore();
        }
        if (isMeasured("joins-and-leaves")) {
            memory();
        }
        if (isMeasured("mouth-to-ear")) {
            spread("mouth-to-ear", "Mouth to ear", "server", "direct");
        }
        if (isMeasured("join-to-sound")) {
            spread("join-to-sound", "From the press to the first sound", "join", "call");
        }
    }

    private static boolean isMeasured(String name) throws IOException {
        return !Results.read(name).isEmpty();
    }

    private static void peoplePerCore() throws IOException {
        List<JsonObject> rows = rows("people-per-core", row -> true);
        List<String> rooms = rows.stream().map(Plots::room).distinct().toList();
        CategoryChart chart = bars("People that one core carries", "people");
        for (String server : List.of("Alcove", "Janus")) {
            List<Double> people = rooms.stream()
                    .map(room -> median(rows.stream()
                            .filter(row -> room(row).equals(room) && is(row, "server", server))
                            .map(Plots::carried)
                            .toList()))
                    .toList();
            chart.addSeries(server, rooms, people).setFillColor(colour(server));
        }
        save(chart, "people-per-core");
    }

    /** Of 50 packets a second and person; a server that has too much to do sends fewer. */
    private static double carried(JsonObject row) {
        double sent = row.get("packetsPerPersonAndSecond").getAsDouble() / 50;
        return row.get("peoplePerCore").getAsDouble() * Math.min(1, sent);
    }

    private static String room(JsonObject row) {
        String speaking = row.get("speaking").getAsInt() == 1 ? "in turn" : "at once";
        return row.get("people").getAsInt() + ", " + row.get("onStage").getAsInt() + " " + speaking;
    }

    private static void memory() throws IOException {
        CategoryChart chart = bars("Resident memory: before, with 200 people, after 2,000 joins", "MB");
        for (String server : List.of("Alcove", "Janus")) {
            List<JsonObject> rows = rows("joins-and-leaves", row -> is(row, "server", server));
            List<Double> megabytes = rows.stream()
                    .map(row -> row.get("residentKilobytes").getAsDouble() / 1_024)
                    .toList();
            chart.addSeries(server, List.of("before", "with 200", "after"), megabytes)
                    .setFillColor(colour(server));
        }
        save(chart, "memory");
    }

    /** How many in a hundred took no longer than that. */
    private static void spread(String name, String title, String ours, String theirs) throws IOException {
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .xAxisTitle("ms")
                .yAxisTitle("% took no longer")
                .build();
        style(chart.getStyler());
        chart.getStyler().setYAxisMin(0.0).setYAxisMax(100.0).setXAxisMin(0.0).setDecimalPattern("#,##0");
        for (String way : List.of(ours, theirs)) {
            List<Double> millis = rows(name, row -> is(row, "way", way)).stream()
                    .flatMap(row -> numbers(row.get("millis")).stream())
                    .sorted()
                    .toList();
            List<Double> share = new ArrayList<>();
            for (int i = 1; i <= millis.size(); i++) {
                share.add(100.0 * i / millis.size());
            }
            chart.addSeries(way, millis, share)
                    .setMarker(SeriesMarkers.NONE)
                    .setLineColor(way.equals(ours) ? OURS : THEIRS);
        }
        save(chart, name);
    }

    private static List<Double> numbers(JsonElement one) {
        return one.isJsonArray()
                ? StreamSupport.stream(one.getAsJsonArray().spliterator(), false)
                        .map(JsonElement::getAsDouble)
                        .toList()
                : List.of(one.getAsDouble());
    }

    private static CategoryChart bars(String title, String unit) {
        CategoryChart chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .yAxisTitle(unit)
                .build();
        style(chart.getStyler());
        chart.getStyler().setAvailableSpaceFill(0.6);
        chart.getStyler().setLabelsVisible(true);
        chart.getStyler().setDecimalPattern("#,##0");
        return chart;
    }

    private static void style(AxesChartStyler styler) {
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setPlotBorderVisible(false);
        styler.setLegendBorderColor(Color.WHITE);
        styler.setLegendPosition(LegendPosition.OutsideE);
        styler.setChartTitleFont(new Font(Font.SANS_SERIF, Font.PLAIN, 16));
    }

    private static void save(Chart<?, ?> chart, String name) throws IOException {
        String path = FOLDER.resolve("bench-" + name).toString();
        BitmapEncoder.saveBitmapWithDPI(chart, path, BitmapFormat.PNG, DOTS_PER_INCH);
    }

    private static Color colour(String server) {
        return server.equals("Alcove") ? OURS : THEIRS;
    }

    private static boolean is(JsonObject row, String key, String value) {
        return row.has(key) && row.get(key).getAsString().equals(value);
    }

    private static List<JsonObject> rows(String name, Predicate<JsonObject> wanted) throws IOException {
        return StreamSupport.stream(Results.read(name).spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(wanted)
                .toList();
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
