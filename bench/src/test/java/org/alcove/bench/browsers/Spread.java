package org.alcove.bench.browsers;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** How long something took, as often as it was measured, in milliseconds. */
final class Spread {

    private final List<Double> millis = new ArrayList<>();

    void add(double one) {
        millis.add(one);
    }

    void addAll(List<Double> more) {
        millis.addAll(more);
    }

    double median() {
        return percentile(50);
    }

    /** The least of what was measured that so many in a hundred did not exceed. */
    double percentile(int percent) {
        List<Double> sorted = millis.stream().sorted().toList();
        return sorted.get(Math.max(0, (sorted.size() * percent + 99) / 100 - 1));
    }

    JsonObject summary(String way) {
        JsonObject summary = new JsonObject();
        summary.addProperty("summary", way);
        summary.addProperty("measurements", millis.size());
        summary.addProperty("medianMillis", median());
        summary.addProperty("p95Millis", percentile(95));
        return summary;
    }
}
