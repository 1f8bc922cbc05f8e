package dev.lookback.series.rhythm;

import static dev.lookback.series.rhythm.EvenRhythm.DAY;
import static dev.lookback.series.rhythm.EvenRhythm.HOUR;
import static dev.lookback.series.rhythm.EvenRhythm.MINUTE;
import static dev.lookback.series.rhythm.EvenRhythm.SECOND;
import static dev.lookback.series.rhythm.EvenRhythm.WEEK;

import dev.lookback.series.rhythm.calendar.DayRule;
import dev.lookback.series.rhythm.calendar.OpenDays;
import dev.lookback.text.Message;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Names of rhythms for people. */
final class RhythmWords {

    /** Most sessions or times of a day that are listed one by one. */
    private static final int MOST = 4;

    /** Part of its distance by which a stamp may creep each time: a millisecond in a minute is the clock's fault. */
    private static final long CREEPING = 10_000;

    private static final List<String> WEEKDAYS = List.of(
            "series.rhythm.monday",
            "series.rhythm.tuesday",
            "series.rhythm.wednesday",
            "series.rhythm.thursday",
            "series.rhythm.friday",
            "series.rhythm.saturday",
            "series.rhythm.sunday");

    private RhythmWords() {}

    static Message steps(Rhythm rhythm, int count) {
        if (rhythm instanceof ZonedRhythm zoned) {
            return steps(zoned.rhythm(), count);
        } else if (rhythm instanceof EvenRhythm even) {
            return steps(even.step(), count);
        } else if (rhythm instanceof MonthRhythm months && months.days().size() == 1 && !months.isFromNewYear()) {
            boolean years = months.months() % 12 == 0;
            return years
                    ? Message.of("series.steps.years", count * (months.months() / 12))
                    : Message.of("series.steps.months", count * months.months());
        } else if (rhythm instanceof SessionRhythm sessions && sessions.times().length == 1) {
            int weekdays = sessions.days().weekdays();
            return weekdays == OpenDays.ALL
                    ? Message.of("series.steps.days", count)
                    : weekdays == OpenDays.MONDAY_TO_FRIDAY
                            ? Message.of("series.steps.businessDays", count)
                            : Message.of("series.steps", count);
        }
        return Message.of("series.steps", count);
    }

    private static Message steps(long step, int count) {
        if (step % WEEK == 0) {
            return Message.of("series.steps.weeks", count * (step / WEEK));
        } else if (step % DAY == 0) {
            return Message.of("series.steps.days", count * (step / DAY));
        } else if (step % HOUR == 0) {
            return Message.of("series.steps.hours", count * (step / HOUR));
        } else if (step % MINUTE == 0) {
            return Message.of("series.steps.minutes", count * (step / MINUTE));
        } else if (step % SECOND == 0) {
            return Message.of("series.steps.seconds", count * (step / SECOND));
        }
        return Message.of("series.steps", count);
    }

    static Message every(EvenRhythm rhythm) {
        return rhythm.step() == WEEK
                ? Message.of("series.rhythm.weekly", weekday(OpenDays.weekday(Math.floorDiv(rhythm.at(0), DAY))))
                : every(rhythm.step());
    }

    private static Message every(long step) {
        if (step == DAY) {
            return Message.of("series.rhythm.daily");
        } else if (step == HOUR) {
            return Message.of("series.rhythm.hourly");
        } else if (step == MINUTE) {
            return Message.of("series.rhythm.minute");
        } else if (step == SECOND) {
            return Message.of("series.rhythm.second");
        } else if (step % WEEK == 0) {
            return Message.of("series.rhythm.weeks", step / WEEK);
        } else if (step % DAY == 0) {
            return Message.of("series.rhythm.days", step / DAY);
        } else if (step % HOUR == 0) {
            return Message.of("series.rhythm.hours", step / HOUR);
        } else if (step % MINUTE == 0) {
            return Message.of("series.rhythm.minutes", step / MINUTE);
        } else if (step % SECOND == 0) {
            return Message.of("series.rhythm.seconds", step / SECOND);
        }
        long seconds = Math.round((double) step / SECOND) * SECOND;
        if (Math.abs(step - seconds) * CREEPING <= step) {
            return Message.of("series.rhythm.about", every(seconds));
        }
        return step > SECOND
                ? Message.of("series.rhythm.seconds", (double) step / SECOND)
                : Message.of("series.rhythm.milliseconds", step);
    }

    static Message months(MonthRhythm rhythm) {
        List<DayRule> rules = rhythm.days();
        if (rhythm.isFromNewYear()) {
            int step = rules.size() == 1 ? 0 : rules.get(1).nth() - rules.get(0).nth();
            return Message.of("series.rhythm.fromNewYear", step);
        }
        Message every = every(rhythm.months());
        if (rules.size() > 1) {
            return Message.of(
                    "series.rhythm.on",
                    every,
                    list(rules.stream().map(RhythmWords::day).toList()));
        }
        DayRule rule = rules.get(0);
        if (rule.equals(DayRule.day(1))) {
            return every;
        } else if (rule.equals(DayRule.LAST_DAY) && rhythm.months() == 1) {
            return Message.of("series.rhythm.monthEnds");
        }
        return Message.of("series.rhythm.on", every, day(rule));
    }

    private static Message every(int months) {
        return switch (months) {
            case 1 -> Message.of("series.rhythm.monthly");
            case 3 -> Message.of("series.rhythm.quarterly");
            case 6 -> Message.of("series.rhythm.halfYearly");
            case 12 -> Message.of("series.rhythm.yearly");
            default ->
                months % 12 == 0
                        ? Message.of("series.rhythm.years", months / 12)
                        : Message.of("series.rhythm.months", months);
        };
    }

    private static Message day(DayRule rule) {
        return switch (rule.kind()) {
            case LAST_DAY -> Message.of("series.rhythm.lastDay");
            case DAY, DAY_OF_YEAR -> Message.of("series.rhythm.day", rule.nth());
            case LAST_BUSINESS_DAY -> Message.of("series.rhythm.lastBusinessDay");
            case FIRST_BUSINESS_DAY -> Message.of("series.rhythm.firstBusinessDay");
            case WEEKDAY ->
                rule.nth() == DayRule.LAST
                        ? Message.of("series.rhythm.lastWeekday", weekday(rule.weekday()))
                        : Message.of("series.rhythm.nthWeekday", rule.nth(), weekday(rule.weekday()));
        };
    }

    /** @param weekday 1 (Monday) to 7 */
    private static Message weekday(int weekday) {
        return Message.of(WEEKDAYS.get(weekday - 1));
    }

    static Message sessions(OpenDays days, int[] times, long step) {
        boolean isAtMidnight = times.length == 1 && times[0] == 0;
        if (isAtMidnight) {
            return open(days.weekdays());
        }
        boolean isRoundTheClock = times[0] == 0 && times.length * step == DAY;
        if (isRoundTheClock) {
            return Message.of("series.rhythm.on", every(step), open(days.weekdays()));
        }
        Message hours = hours(times, step);
        boolean isUsual = days.weekdays() == OpenDays.MONDAY_TO_FRIDAY && times.length > 1;
        return isUsual ? hours : Message.of("series.rhythm.on", hours, open(days.weekdays()));
    }

    private static Message hours(int[] times, long step) {
        List<int[]> sessions = runs(times, step);
        if (times.length <= MOST && sessions.size() * 2 > times.length) {
            return Message.of(
                    "series.rhythm.at",
                    list(IntStream.of(times).mapToObj(RhythmWords::clock).toList()));
        } else if (sessions.size() <= MOST) {
            return Message.of(
                    "series.rhythm.on",
                    every(step),
                    list(sessions.stream().map(s -> range(s[0], s[1])).toList()));
        }
        return Message.of(
                "series.rhythm.sessions", every(step), sessions.size(), range(times[0], times[times.length - 1]));
    }

    /** First and last time of each run of times one step apart. */
    private static List<int[]> runs(int[] times, long step) {
        List<int[]> runs = new ArrayList<>();
        for (int i = 0; i < times.length; i++) {
            if (i == 0 || times[i] - times[i - 1] != step) {
                runs.add(new int[] {times[i], times[i]});
            }
            runs.get(runs.size() - 1)[1] = times[i];
        }
        return runs;
    }

    private static Message open(int weekdays) {
        if (weekdays == OpenDays.MONDAY_TO_FRIDAY) {
            return Message.of("series.rhythm.businessDays");
        } else if (weekdays == OpenDays.ALL) {
            return Message.of("series.rhythm.daily");
        }
        return list(IntStream.rangeClosed(1, 7)
                .filter(day -> (weekdays >> (day - 1) & 1) == 1)
                .mapToObj(RhythmWords::weekday)
                .toList());
    }

    private static Message clock(int millis) {
        return Message.of(
                "series.label.time",
                LocalTime.ofNanoOfDay(millis % DAY * 1_000_000).toString());
    }

    private static Message range(int from, int to) {
        return from == to ? clock(from) : Message.of("series.rhythm.range", clock(from), clock(to));
    }

    private static Message list(List<Message> parts) {
        Message list = parts.get(0);
        for (int i = 1; i < parts.size(); i++) {
            String key = i == parts.size() - 1 ? "series.rhythm.and" : "series.rhythm.comma";
            list = Message.of(key, list, parts.get(i));
        }
        return list;
    }
}
