package dev.lookback.series.rhythm.calendar;

import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.stream.Stream;

/** Time zones with clock changes: one for each of the ways in which clocks are changed, the most usual first. */
public final class ClockZones {

    public static final List<ZoneRules> ALL = Stream.of(
                    "Europe/Berlin",
                    "Europe/London",
                    "Europe/Helsinki",
                    "Europe/Moscow",
                    "Europe/Istanbul",
                    "Atlantic/Azores",
                    "America/New_York",
                    "America/St_Johns",
                    "America/Mexico_City",
                    "America/Havana",
                    "America/Sao_Paulo",
                    "America/Asuncion",
                    "America/Santiago",
                    "Australia/Sydney",
                    "Pacific/Auckland",
                    "Asia/Jerusalem",
                    "Asia/Beirut",
                    "Asia/Amman",
                    "Asia/Tehran",
                    "Asia/Shanghai",
                    "Africa/Cairo",
                    "Africa/Casablanca")
            .map(name -> ZoneId.of(name).getRules())
            .toList();

    private ClockZones() {}
}
