package dev.lookback.evaluate.illusion;

import dev.lookback.evaluate.SplitForecast;
import dev.lookback.text.Message;
import java.util.List;

/** Hit rates that always saying "up" (or, where that is more often right, "down") reaches too. */
final class DirectionDetector implements Detector {

    private static final int FEWEST = 20;

    /** One-sided 95 % of a normal distribution. */
    private static final double EVIDENCE = 1.645;

    /** What a coin gets: only a better hit rate looks like merit. */
    private static final double COIN = 0.5;

    /**
     * Directions of the targets that moved, over all windows and steps.
     *
     * @param only targets that the forecast alone has right, not saying always the same
     * @param lost targets that it alone has wrong
     */
    private record Directions(int moved, int ups, int hits, int only, int lost) {

        static Directions of(SplitForecast forecast) {
            int moved = 0;
            int ups = 0;
            int hits = 0;
            int saidUp = 0;
            int length = forecast.length();
            for (int i = 0; i < forecast.count() * length; i++) {
                double last = forecast.persistence()[i / length];
                double came = Math.signum(forecast.actual(i / length, i % length) - last);
                double said = Math.signum(forecast.forecast()[i] - last);
                if (came != 0) {
                    moved++;
                    ups += came > 0 ? 1 : 0;
                    hits += said == came ? 1 : 0;
                    saidUp += said == came && came > 0 ? 1 : 0;
                }
            }
            boolean up = 2 * ups >= moved;
            int always = up ? ups : moved - ups;
            int both = up ? saidUp : hits - saidUp;
            return new Directions(moved, ups, hits, hits - both, always - both);
        }

        boolean isUp() {
            return 2 * ups >= moved;
        }

        double always() {
            return (double) Math.max(ups, moved - ups) / moved;
        }

        double hitRate() {
            return (double) hits / moved;
        }

        /**
         * McNemar (1947): standard errors by which it is better.
         *
         * @param alike targets that count as one, since they overlap
         */
        double evidence(int alike) {
            return only + lost == 0 ? 0 : (only - lost) / Math.sqrt((double) (only + lost) * alike);
        }
    }

    @Override
    public Kind kind() {
        return Kind.DIRECTION;
    }

    @Override
    public boolean canLook(Facts facts) {
        return facts.judged()
                .filter(forecast -> Directions.of(forecast).moved >= FEWEST)
                .isPresent();
    }

    @Override
    public List<Finding> look(Facts facts) {
        SplitForecast forecast = facts.judged().orElseThrow();
        Directions directions = Directions.of(forecast);
        double evidence = directions.evidence(facts.reach() * forecast.length());
        if (evidence >= EVIDENCE) {
            return List.of();
        }
        double hit = directions.hitRate();
        return List.of(Finding.of(
                        Kind.DIRECTION,
                        hit > COIN ? Severity.WARNING : Severity.NOTE,
                        Message.of(
                                directions.isUp()
                                        ? "evaluate.illusion.direction.up"
                                        : "evaluate.illusion.direction.down",
                                Facts.name(forecast.split()),
                                hit,
                                directions.always()))
                .with("hitRate", hit)
                .with("alwaysRate", directions.always())
                .with("evidence", evidence)
                .with(new Evidence.Bars(List.of(
                        new Evidence.Bar(
                                Message.of(
                                        directions.isUp()
                                                ? "evaluate.illusion.direction.bar.up"
                                                : "evaluate.illusion.direction.bar.down"),
                                directions.always()),
                        new Evidence.Bar(Message.of("evaluate.illusion.direction.bar.hit"), hit))))
                .at(new Place.Changes(forecast.split())));
    }
}
