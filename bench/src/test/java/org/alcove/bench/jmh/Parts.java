package org.alcove.bench.jmh;

import com.google.gson.JsonObject;
import java.util.Collection;
import org.alcove.bench.Results;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs what is measured here, and keeps the numbers. */
final class Parts {

    private Parts() {}

    public static void main(String[] arguments) throws Exception {
        Results results = new Results("parts");
        for (RunResult run : run(arguments.length == 0 ? "org.alcove.*Benchmark.*" : arguments[0])) {
            JsonObject row = new JsonObject();
            row.addProperty("part", run.getPrimaryResult().getLabel());
            run.getParams()
                    .getParamsKeys()
                    .forEach(key -> row.addProperty(key, run.getParams().getParam(key)));
            row.addProperty("microseconds", run.getPrimaryResult().getScore());
            row.addProperty("error", run.getPrimaryResult().getScoreError());
            results.add(row);
        }
        results.write();
    }

    private static Collection<RunResult> run(String what) throws RunnerException {
        return new Runner(new OptionsBuilder().include(what).build()).run();
    }
}
