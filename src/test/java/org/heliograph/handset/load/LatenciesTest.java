package org.heliograph.handset.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Percentiles, bins and medians against numbers that can be checked by hand, and against counting. */
class LatenciesTest {
    @Test
    void percentilesAreNearestRanks() {
        var hundred =
                Latencies.of(LongStream.rangeClosed(1, 100).map(i -> 101 - i).toArray());
        assertThat(hundred.percentile(50)).isEqualTo(50);
        assertThat(hundred.percentile(90)).isEqualTo(90);
        assertThat(hundred.percentile(99)).isEqualTo(99);
        assertThat(hundred.max()).isEqualTo(100);
        var five = Latencies.of(15, 20, 35, 40, 50);
        assertThat(five.percentile(30)).isEqualTo(20);
        assertThat(five.percentile(40)).isEqualTo(20);
        assertThat(five.percentile(50)).isEqualTo(35);
        assertThat(five.percentile(0)).isEqualTo(15);
    }

    @Test
    void oneAndNone() {
        assertThat(Latencies.of(7).percentile(50)).isEqualTo(7);
        assertThat(Latencies.of(7).percentile(99)).isEqualTo(7);
        assertThat(Latencies.of().percentile(50)).isZero();
        assertThat(Latencies.of().max()).isZero();
    }

    @Test
    void percentileIsTheSmallestThatEnoughDoNotExceed() {
        var random = new Random(1884);
        for (int round = 0; round < 200; round++) {
            var values = random.longs(1 + random.nextInt(300), 0, 50).toArray();
            double percent = 1 + random.nextInt(100);
            long found = Latencies.of(values).percentile(percent);
            assertThat(share(values, found)).isGreaterThanOrEqualTo(percent - 1e-9);
            assertThat(share(values, found - 1)).isLessThan(percent);
        }
    }

    private static double share(long[] values, long most) {
        return 100.0 * Arrays.stream(values).filter(value -> value <= most).count() / values.length;
    }

    @Test
    void mergingIsTheSameAsOne() {
        var merged = Latencies.ofAll(List.of(Latencies.of(5, 1), Latencies.of(), Latencies.of(3)));
        assertThat(merged.count()).isEqualTo(3);
        assertThat(merged.percentile(50)).isEqualTo(3);
    }

    @Test
    void countsBetweenIncludeTheLowerEnd() {
        var latencies = Latencies.of(1, 2, 2, 3, 10);
        assertThat(latencies.between(2, 3)).isEqualTo(2);
        assertThat(latencies.between(1, 11)).isEqualTo(5);
        assertThat(latencies.between(4, 10)).isZero();
    }

    @Test
    void binsHoldEveryMessageOnce() {
        var random = new Random(7);
        var latencies = Latencies.of(random.longs(1_000, 20_000, 900_000_000).toArray());
        var bins = Charts.Bins.of(latencies, 12);
        double sum = 0;
        for (int i = 1; i < bins.percents().size(); i += 2)
            sum += bins.percents().get(i);
        assertThat(sum).isCloseTo(100, within(1e-6));
        assertThat(bins.edges()).isSorted();
    }

    @Test
    void medianOfRounds() {
        assertThat(LoadResult.median(3, 1, 2)).isEqualTo(2);
        assertThat(LoadResult.median(4, 1)).isEqualTo(2.5);
        assertThat(LoadResult.median()).isZero();
    }
}
