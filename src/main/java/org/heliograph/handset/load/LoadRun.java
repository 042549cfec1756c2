package org.heliograph.handset.load;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rounds in their order: the MMSC and the ceiling in turn, so that a machine that gets slower slows both. */
final class LoadRun {
    private final LoadPlan plan;
    private final MmscTarget mmsc;
    private final Optional<Ceiling> ceiling;
    private final PrintWriter out;
    private final long start = System.nanoTime();

    LoadRun(LoadPlan plan, MmscTarget mmsc, Optional<Ceiling> ceiling, PrintWriter out) {
        this.plan = plan;
        this.mmsc = mmsc;
        this.ceiling = ceiling;
        this.out = out;
    }

    LoadResult go() {
        var rounds = new ArrayList<Round>();
        try {
            for (int i = 1; i <= plan.rounds(); i++) {
                if (i == 1) warmUp(mmsc);
                rounds.add(round(mmsc, i));
                if (!rounds.get(0).answered()) break;
                if (ceiling.isPresent()) {
                    if (i == 1) warmUp(ceiling.get());
                    rounds.add(round(ceiling.get(), i));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new LoadResult(plan, List.copyOf(rounds));
    }

    private void warmUp(Target target) throws InterruptedException {
        if (plan.warmup().isZero()) return;
        rush(target, new LoadPlan.Limit(plan.warmup(), Integer.MAX_VALUE), target.name() + " warm-up");
    }

    private Round round(Target target, int number) throws InterruptedException {
        return rush(target, plan.limit(), target.name() + " " + number + "/" + plan.rounds());
    }

    private Round rush(Target target, LoadPlan.Limit limit, String title) throws InterruptedException {
        return new Rush(target, mmsc.messages(), limit).run(title, start, out);
    }
}
