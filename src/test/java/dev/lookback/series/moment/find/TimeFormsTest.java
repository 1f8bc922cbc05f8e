package dev.lookback.series.moment.find;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.series.moment.HourForm;
import dev.lookback.series.moment.TimeForm;
import dev.lookback.series.moment.TimeReader;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeFormsTest {

    private static final Hints TIME = new Hints(true, true, false);

    /** As the reader before showed them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020-01-05|yyyy-MM-dd|2020-01-05T00:00",
                "2020/1/5|yyyy/M/d|2020-01-05T00:00",
                "2020.01.05|yyyy.MM.dd|2020-01-05T00:00",
                "2020年1月5日|yyyy'年'M'月'd'日'|2020-01-05T00:00",
                "2020年01月05日|yyyy'年'MM'月'dd'日'|2020-01-05T00:00",
                "Sep 14, 2018|MMM dd, yyyy|2018-09-14T00:00",
                "September 4, 2018|MMMM d, yyyy|2018-09-04T00:00",
                "14-Sep-18|dd-MMM-yy|2018-09-14T00:00",
                "14 September 2018|dd MMMM yyyy|2018-09-14T00:00",
                "12/30/1927|MM/dd/yyyy|1927-12-30T00:00",
                "30/12/1927|dd/MM/yyyy|1927-12-30T00:00",
                "1/2/2020|M/d/yyyy|2020-01-02T00:00",
                "1.2.2020|d.M.yyyy|2020-02-01T00:00",
                "12/31/99|MM/dd/yy|1999-12-31T00:00",
                "1.2.2009 0:10:00|d.M.yyyy H:mm:ss|2009-02-01T00:10",
                "01.12.2009 00:10:00|dd.MM.yyyy HH:mm:ss|2009-12-01T00:10",
                "2016-07-01 13:00|yyyy-MM-dd HH:mm|2016-07-01T13:00",
                "2016-07-01T13:00:05Z|yyyy-MM-dd'T'HH:mm:ss|2016-07-01T13:00:05",
                "2016-07-01, 13:00|yyyy-MM-dd', 'HH:mm|2016-07-01T13:00",
                "2016-07-01 13:00:05+08:00|yyyy-MM-dd HH:mm:ss|2016-07-01T13:00:05",
                "2016-07-01 13:00:05.250|yyyy-MM-dd HH:mm:ss.SSS|2016-07-01T13:00:05.250",
                "7/1/2016 1:05 PM|M/d/yyyy h:mm a|2016-07-01T13:05",
                "2016-07-01T13:00:05.123456Z|yyyy-MM-dd'T'HH:mm:ss.SSSSSS|2016-07-01T13:00:05.123",
                "2016-07-01 13:00 UTC|yyyy-MM-dd HH:mm|2016-07-01T13:00",
                "2020Q1|yyyy'Q'q|2020-01-01T00:00",
                "2020-Q4|yyyy-'Q'q|2020-10-01T00:00",
                "2020 Q4|yyyy 'Q'q|2020-10-01T00:00",
                "Q4 2020|'Q'q yyyy|2020-10-01T00:00",
                "Q4-2020|'Q'q-yyyy|2020-10-01T00:00",
                "2020年第3季度|yyyy'年第'q'季度'|2020-07-01T00:00",
                "2020年3季度|yyyy'年'q'季度'|2020-07-01T00:00",
                "2020年1月|yyyy'年'M'月'|2020-01-01T00:00",
                "1949-01|yyyy-MM|1949-01-01T00:00",
                "Jan 1949|MMM yyyy|1949-01-01T00:00",
                "Jan-49|MMM-yy|2049-01-01T00:00",
                "01/1949|MM/yyyy|1949-01-01T00:00",
                "20050104 09:30|yyyyMMdd HH:mm|2005-01-04T09:30",
                "20050104|yyyyMMdd|2005-01-04T00:00",
                "200501|yyyyMM|2005-01-01T00:00",
                "202001050930|yyyyMMddHHmm|2020-01-05T09:30",
                "9时05分30秒|H'时'mm'分'ss'秒'|1970-01-01T09:05:30"
            })
    void namesStayTheSame(String cell, String name, LocalDateTime time) {
        TimeForm form = first(cell);
        assertThat(form.name()).isEqualTo(name);
        assertThat(at(form, cell)).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020-W01;2020-W02|2019-12-30T00:00",
                "2020W02;2020W03|2020-01-06T00:00",
                "W02 2020;W03 2020|2020-01-06T00:00",
                "KW 2/2020;KW 3/2020|2020-01-06T00:00",
                "2020-W01-3;2020-W01-4|2020-01-01T00:00",
                "2020M02;2020M03|2020-02-01T00:00",
                "2020-M02;2020-M03|2020-02-01T00:00",
                "2020 Jan;2020 Feb|2020-01-01T00:00",
                "Jan-20;Feb-20|2020-01-01T00:00",
                "Jan '20;Feb '20|2020-01-01T00:00",
                "20-Jan;20-Feb;21-Mar|2020-01-01T00:00",
                "2Q2020;3Q2020|2020-04-01T00:00",
                "2T2020;3T2020|2020-04-01T00:00",
                "2020K2;2020K3|2020-04-01T00:00",
                "2. Quartal 2020;3. Quartal 2020|2020-04-01T00:00",
                "2Q20;3Q20|2020-04-01T00:00",
                "2020H2;2021H1|2020-07-01T00:00",
                "2020-S2;2021-S1|2020-07-01T00:00",
                "H2 2020;H1 2021|2020-07-01T00:00",
                "2020-032;2020-033|2020-02-01T00:00",
                "2020032;2020033|2020-02-01T00:00",
                "1990.5417;1990.625;1990.7083|1990-07-01T00:00",
                "1871;1872;1873|1871-01-01T00:00",
                "1871.0;1872.0;1873.0|1871-01-01T00:00",
                "20190101 170000;20190101 180000|2019-01-01T17:00",
                "20220101T0000;20220101T0100|2022-01-01T00:00",
                "20200101T010000Z;20200101T020000Z|2020-01-01T01:00",
                "2020010101;2020010102;2020010103|2020-01-01T01:00",
                "202001010100;202001010200|2020-01-01T01:00",
                "20200102030405;20200102030406|2020-01-02T03:04:05",
                "20200102030405678;20200102030406678|2020-01-02T03:04:05.678",
                "20200102.0;20200103.0|2020-01-02T00:00",
                "Tue, 03 Mar 2020 10:00:00 GMT;Wed, 04 Mar 2020 10:00:00 GMT|2020-03-03T10:00",
                "Tue Mar 03 2020 10:00:00 GMT+0100 (Mitteleuropäische Zeit)|2020-03-03T10:00",
                "Thu Jan  2 03:04:05 2020;Fri Jan 31 03:04:05 2020|2020-01-02T03:04:05",
                "Thu Jan  2 03:04:05 UTC 2020|2020-01-02T03:04:05",
                "02/Jan/2020:03:04:05 +0000|2020-01-02T03:04:05",
                "05MAY2020:13:05:00|2020-05-05T13:05",
                "13:05, 5 January 2020 (UTC)|2020-01-05T13:05",
                "13:05 31.01.2020|2020-01-31T13:05",
                "2020-01-01T01:00:00+01:00[Europe/Berlin]|2020-01-01T01:00",
                "2020-01-01 01:00 CET|2020-01-01T01:00",
                "2020-01-01 01:00:00 Europe/Berlin|2020-01-01T01:00",
                "2020-01-01 01:00:00+00|2020-01-01T01:00",
                "2020-01-01 01:00:00,5|2020-01-01T01:00:00.500",
                "2020-01-01 01:00:00:250|2020-01-01T01:00:00.250",
                "1 Sept 2020;2 Sept 2020|2020-09-01T00:00",
                "1st of March 2020;2nd of March 2020;3rd of March 2020|2020-03-01T00:00",
                "March 1st, 2020;March 2nd, 2020|2020-03-01T00:00",
                "1er mars 2020;2 mars 2020;3 mars 2020|2020-03-01T00:00",
                "2024-01-01 24:00|2024-01-02T00:00",
                "9:30 PM;10:30 PM|1970-01-01T21:30",
                "9.30pm;10.30pm|1970-01-01T21:30",
                "9:30 p.m.;10:30 p.m.|1970-01-01T21:30",
                "9:30 p. m.;10:30 p. m.|1970-01-01T21:30",
                "9:30\u202fPM;10:30\u202fPM|1970-01-01T21:30",
                "12:30 AM;1:30 AM|1970-01-01T00:30",
                "9 PM;10 PM|1970-01-01T21:00",
                "18.00.00;19.00.00|1970-01-01T18:00",
                "18h30;19h30|1970-01-01T18:30",
                "18h;19h|1970-01-01T18:00",
                "18:30 Uhr;19:30 Uhr|1970-01-01T18:30",
                "'2020-01-01;'2020-01-02|2020-01-01T00:00",
                "2020年1月5日 13時05分;2020年1月5日 14時05分|2020-01-05T13:05",
                "2020年1月5日(日);2020年1月6日(月)|2020-01-05T00:00",
                "2020-01-05 星期日;2020-01-06 星期一|2020-01-05T00:00",
                "2020년 1월 5일;2020년 1월 6일|2020-01-05T00:00",
                "2020. 1. 5.;2020. 1. 16.|2020-01-05T00:00",
                "2020/1/15 下午 1:05;2020/1/15 下午 2:05|2020-01-15T13:05",
                "2020/1/15 下午1:05;2020/1/15 下午2:05|2020-01-15T13:05",
                "2020年十二月;2021年一月|2020-12-01T00:00",
                "5 de enero de 2020;6 de enero de 2020|2020-01-05T00:00",
                "5. Jänner 2020;6. Jänner 2020|2020-01-05T00:00",
                "Mrz 20;Apr 20|2020-03-01T00:00",
                "15 stycznia 2020 r.;16 stycznia 2020 r.|2020-01-15T00:00",
                "5 января 2020 г.;6 января 2020 г.|2020-01-05T00:00",
                "2020. január 5.;2020. január 6.|2020-01-05T00:00",
                "le 5 février 2020 à 13h05;le 6 février 2020 à 13h05|2020-02-05T13:05",
                "quinta-feira, 2 de janeiro de 2020|2020-01-02T00:00",
                "Sept. 1, 2020;May 2, 2020|2020-09-01T00:00",
                "5 OCAK 2020;6 ŞUBAT 2020|2020-01-05T00:00",
                "01.2020;02.2020;03.2020|2020-01-01T00:00",
                "2020:01:02 03:04:05|2020-01-02T03:04:05",
                "2020 01 02 03 04 05|2020-01-02T03:04:05",
                "2020-01-02_03-04-05|2020-01-02T03:04:05",
                "2020-01-02-03-04-05|2020-01-02T03:04:05",
                "2020-01-02T03;2020-01-02T04|2020-01-02T03:00",
                "2020-01-02Z;2020-01-03Z|2020-01-02T00:00",
                "2020-01-02 UTC|2020-01-02T00:00",
                "1.5778368E9;1.5778404E9;1.577844E9|2020-01-01T00:00",
                "1577836800.5;1577840400.5|2020-01-01T00:00:00.500",
                "1577836800000000000;1577836860000000000|2020-01-01T00:00",
                "1577836800000000;1577836860000000|2020-01-01T00:00",
                "45292;45293;45294|2024-01-01T00:00",
                "45292.5;45292.75;45293|2024-01-01T12:00",
                "45292.0416666667;45292.0833333333|2024-01-01T01:00",
                "45292.04167;45292.08333|2024-01-01T01:00",
                "45292,5;45292,75;45293|2024-01-01T12:00",
                "109/01/05;109/01/16|2020-01-05T00:00",
                "民國109年1月5日;民國109年1月16日|2020-01-05T00:00",
                "２０２０年１月５日;２０２０年１月６日|2020-01-05T00:00",
                "令和2年1月5日;令和2年1月16日|2020-01-05T00:00",
                "令和元年5月1日;令和元年5月2日;令和元年12月2日|2019-05-01T00:00",
                "平成31年4月;令和元年5月;令和元年6月|2019-04-01T00:00",
                "昭和５５年;昭和５６年|1980-01-01T00:00",
                "1990m1;1990m2|1990-01-01T00:00",
                "1990q1;1990q2|1990-01-01T00:00",
                "2020:01;2020:02|2020-01-01T00:00",
                "2020 Week 02;2020 Week 03|2020-01-06T00:00",
                "FY2020;FY2021|2020-01-01T00:00",
                "05.01.2020 um 20:15 Uhr;16.01.2020 um 20:15 Uhr|2020-01-05T20:15",
                "20:15 Uhr, 05.01.2020;20:15 Uhr, 16.01.2020|2020-01-05T20:15",
                "2020-01-05 at 20:15;2020-01-16 at 20:15|2020-01-05T20:15",
                "Jan  5 2020  8:15PM;Jan 15 2020  8:15PM|2020-01-05T20:15",
                "20200105-20:15:00;20200106-20:15:00|2020-01-05T20:15",
                "20200105-201500;20200106-201500|2020-01-05T20:15",
                "2020.01.05 20:15;2020.01.16 20:15|2020-01-05T20:15",
                "2020-01-05 00:00:00.0000000 -05:00;2020-01-16 00:00:00.0000000 -05:00|2020-01-05T00:00",
                "2020-01-06/2020-01-12;2020-01-13/2020-01-19|2020-01-06T00:00",
                "Thu Jan 02 03:04:05 CET 2020;Sat Feb 01 03:04:05 CEST 2020|2020-01-02T03:04:05",
                "2020-01-05T20:15:00.000+0000;2020-01-16T20:15:00.000+0000|2020-01-05T20:15",
                "5-Jan-2020 8:15:00 PM;16-Jan-2020 8:15:00 PM|2020-01-05T20:15",
                "2020/1/5 20:15;2020/1/16 9:15|2020-01-05T20:15",
                "2020年1月5日20时15分;2020年1月16日9时15分|2020-01-05T20:15",
                "2020年1月5日 20:15;2020年1月16日 9:15|2020-01-05T20:15",
                "1. tammikuuta 2020 klo 13.05;2. tammikuuta 2020 klo 13.05|2020-01-01T13:05",
                "5 Ιανουαρίου 2020;6 Ιανουαρίου 2020|2020-01-05T00:00",
                "W/C 05/01/2020;W/C 16/01/2020|2020-01-05T00:00",
                "Week ending Jan 5, 2020;Week ending Jan 12, 2020|2020-01-05T00:00",
                "Stand: 05.01.2020;Stand: 16.01.2020|2020-01-05T00:00",
                "2020-01-05-20.15.00.123456;2020-01-16-20.15.00.123456|2020-01-05T20:15:00.123",
                "20200105T201500.123Z;20200106T201500.123Z|2020-01-05T20:15:00.123",
                "2020 - 01 - 05;2020 - 01 - 16|2020-01-05T00:00",
                "2020年Q2;2020年Q3|2020-04-01T00:00",
                "2020年第2周;2020年第3周|2020-01-06T00:00",
                "20年1月;20年2月|2020-01-01T00:00",
                "05.01.20 20:15;16.01.20 20:15|2020-01-05T20:15",
                "01 янв. 2020;02 февр. 2020|2020-01-01T00:00",
                "FY20 Q2;FY20 Q3|2020-04-01T00:00",
                "2020-Jan-05;2020-Feb-05|2020-01-05T00:00",
                "2020_01_05;2020_01_16|2020-01-05T00:00",
                "1/5/2020 - 1/11/2020;1/12/2020 - 1/18/2020|2020-01-05T00:00",
                "05/01/2020 00:00:00 - 05/01/2020 01:00:00;16/01/2020 00:00:00 - 16/01/2020 01:00:00|2020-01-05T00:00",
                "2019/2020;2020/2021|2019-01-01T00:00",
                "2019-20;2020-21;2021-22|2019-01-01T00:00"
            })
    void readsKindsThatPeopleHave(String cells, LocalDateTime time) {
        List<String> column = List.of(cells.split(";"));
        TimeForm form = first(column);
        assertThat(at(form, column.get(0))).as(form.name()).isEqualTo(time);
        TimeReader reader = form.reader();
        assertThat(column).allSatisfy(cell -> assertThat(reader.read(cell)).isNotEqualTo(TimeReader.UNREADABLE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "01.01.2020 00:00 - 01.01.2020 01:00;01.01.2020 01:00 - 01.01.2020 02:00|2020-01-01T01:00",
                "01.01.2020 00:00 - 01.01.2020 01:00 (CET/CEST);01.01.2020 01:00 - 01.01.2020 02:00 (CET/CEST)|2020-01-01T01:00",
                "2020-01-01 00:00-01:00;2020-01-01 01:00-02:00;2020-01-01 02:00-03:00|2020-01-01T01:00",
                "2020-01-01 00:00–01:00;2020-01-01 01:00–02:00|2020-01-01T01:00",
                "2020-01-01/2020-01-07;2020-01-08/2020-01-14|2020-01-08T00:00",
                "2020-01-01 to 2020-01-07;2020-01-08 to 2020-01-14|2020-01-08T00:00",
                "01.01.2020 bis 07.01.2020;08.01.2020 bis 14.01.2020;15.01.2020 bis 21.01.2020|2020-01-08T00:00",
                "2020-01-01T00:00Z/2020-01-01T01:00Z;2020-01-01T01:00Z/2020-01-01T02:00Z|2020-01-01T01:00",
                "00:00-01:00;01:00-02:00;02:00-03:00|1970-01-01T01:00",
                "00 - 01;01 - 02;02 - 03|1970-01-01T01:00",
                "00\u00a0-\u00a001;01\u00a0-\u00a002|1970-01-01T01:00",
                "2020-01-05 00:00:00 – 00:59:59;2020-01-05 01:00:00 – 01:59:59|2020-01-05T01:00",
                "5 Jan 2020 - 11 Jan 2020;12 Jan 2020 - 18 Jan 2020|2020-01-12T00:00"
            })
    void theBeginningOfARangeCounts(String cells, LocalDateTime second) {
        List<String> column = List.of(cells.split(";"));
        TimeForm form = first(column);
        assertThat(form.isRange()).isTrue();
        assertThat(at(form, column.get(1))).as(form.name()).isEqualTo(second);
    }

    @Test
    void anOffsetIsNoEndOfARange() {
        List<String> cells = hours(0, 24).stream()
                .map(hour -> "2020-01-01 " + hour + "-05:00")
                .toList();
        assertThat(TimeForms.of(cells, TIME))
                .isNotEmpty()
                .noneMatch(fit -> fit.form().isRange());
        TimeReader reader = first(cells).reader();
        reader.read(cells.get(3));
        assertThat(reader.offset()).isEqualTo(-5 * 3600);
    }

    @Test
    void endsOfRangesAreNoOffsets() {
        List<String> hours = hours(0, 25);
        List<String> cells = IntStream.range(0, 24)
                .mapToObj(i -> "2020-01-01 " + hours.get(i) + "-" + hours.get(i + 1))
                .toList();
        assertThat(TimeForms.of(cells, TIME))
                .isNotEmpty()
                .allMatch(fit -> fit.form().isRange());
    }

    @Test
    void bothOrdersOfDayAndMonthAreGivenWhereBothFit() {
        assertThat(names("01/01/2020", "01/02/2020", "01/03/2020")).contains("MM/dd/yyyy", "dd/MM/yyyy");
        assertThat(names("01/01/2020", "01/13/2020")).contains("MM/dd/yyyy").doesNotContain("dd/MM/yyyy");
        assertThat(names("01/01/2020", "13/01/2020")).contains("dd/MM/yyyy").doesNotContain("MM/dd/yyyy");
    }

    @Test
    void allPlacesOfAShortYearAreGivenWhereTheyFit() {
        assertThat(names("10/11/12", "10/12/12")).contains("MM/dd/yy", "dd/MM/yy", "yy/MM/dd");
        assertThat(names("20/01/30", "20/01/31", "20/02/03"))
                .contains("yy/MM/dd", "dd/MM/yy")
                .doesNotContain("MM/dd/yy");
    }

    @Test
    void aYearIsNoTimeOfDay() {
        assertThat(names("Sep 14, 2018", "Sep 15, 2018")).containsExactly("MMM dd, yyyy");
        assertThat(names("14 Sep 2018", "15 Sep 2018")).containsExactly("dd MMM yyyy");
    }

    @Test
    void shortYearsLieWhereTheColumnIsInOrder() {
        List<String> cells =
                IntStream.rangeClosed(45, 62).mapToObj(year -> "Jan-" + year).toList();
        TimeForm form = first(cells);
        assertThat(at(form, "Jan-45")).isEqualTo(LocalDateTime.of(1945, 1, 1, 0, 0));
        assertThat(at(first("Jan-98", "Jan-99", "Jan-00", "Jan-01"), "Jan-00"))
                .isEqualTo(LocalDateTime.of(2000, 1, 1, 0, 0));
    }

    @Test
    void midnightMayBeWrittenWithoutATimeOfDay() {
        List<String> cells = List.of("2020-01-01", "2020-01-01 06:00:00", "2020-01-01 12:00:00");
        TimeForm form = first(cells);
        assertThat(at(form, cells.get(0))).isEqualTo(LocalDateTime.of(2020, 1, 1, 0, 0));
        assertThat(at(form, cells.get(2))).isEqualTo(LocalDateTime.of(2020, 1, 1, 12, 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jan;Feb;Mar|MMM",
                "januari;februari;mars|MMMM",
                "Q1;Q2;Q3|'Q'q",
                "Week 1;Week 2|'Week' w",
                "5 Jan;6 Jan|d MMM"
            })
    void partsOfADateHaveFormsWithoutADate(String cells, String name) {
        TimeForm form = first(List.of(cells.split(";")));
        assertThat(form.name()).isEqualTo(name);
        assertThat(form.hasDate()).isFalse();
        assertThat(form.hasClock()).isFalse();
    }

    @Test
    void dirtDoesNotSpoilAForm() {
        assertThat(names("2020-01-01", "junk", "2020-01-02", "2020-01-03")).contains("yyyy-MM-dd");
        assertThat(names("Total", "2020-01-01 (p)", "2020-01-02*", "2020-01-03"))
                .contains("yyyy-MM-dd");
        assertThat(names("Total", "n/a", "2020-01-02", "2020-01-03")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-30",
        "hello",
        "1.5",
        "2020Q5",
        "000300.SH",
        "2020-W54",
        "25:00",
        "10.0.0.1",
        "1-800-555",
        "A1",
        "3/4"
    })
    void refusesOthers(String cell) {
        assertThat(TimeForms.of(List.of(cell), Hints.NONE)).isEmpty();
    }

    @Test
    void aZeroMayBeLostFromOctober() {
        List<String> cells = List.of("1871.08", "1871.09", "1871.1", "1871.11", "1871.12", "1872.01");
        assertThat(at(first(cells), "1871.1")).isEqualTo(LocalDateTime.of(1871, 10, 1, 0, 0));
        List<String> plain = List.of("2020.8", "2020.9", "2020.10", "2020.11", "2020.12", "2021.1");
        assertThat(at(first(plain), "2021.1")).isEqualTo(LocalDateTime.of(2021, 1, 1, 0, 0));
    }

    @Test
    void amountsAreNoTimes() {
        Hints amounts = new Hints(false, true, true);
        assertThat(TimeForms.of(List.of("50000000", "51000000", "52500000"), amounts))
                .isEmpty();
        assertThat(TimeForms.of(List.of("2020010100", "1020010101", "3020010102"), amounts))
                .isEmpty();
        assertThat(TimeForms.of(List.of("2020010100", "2020010101", "2020010102"), amounts))
                .isNotEmpty();
        assertThat(TimeForms.of(List.of("20050104", "19991231", "20010101"), Hints.NONE))
                .isEmpty();
        assertThat(TimeForms.of(List.of("1675209600", "1675213200"), Hints.NONE))
                .isEmpty();
        assertThat(TimeForms.of(List.of("5", "6", "7"), TIME)).isEmpty();
        assertThat(TimeForms.of(List.of("994.77", "982.1"), TIME)).isEmpty();
        assertThat(TimeForms.of(List.of("43831", "52931", "40123"), Hints.NONE)).isEmpty();
        assertThat(TimeForms.of(List.of("45292", "45293", "45294"), new Hints(false, true, false)))
                .isNotEmpty();
        assertThat(TimeForms.of(List.of("45292", "45293", "45294"), amounts)).isEmpty();
        assertThat(TimeForms.of(List.of("10001", "10002", "10003"), new Hints(false, true, false)))
                .isEmpty();
        assertThat(TimeForms.of(List.of("2001", "2002", "2003"), amounts)).isEmpty();
        assertThat(TimeForms.of(List.of("1950.5", "2011.25", "1875.1"), Hints.NONE))
                .isEmpty();
    }

    @Test
    void epochMayChangeItsUnit() {
        List<String> cells = List.of("1735689600000", "1735693200000", "1735696800000000");
        TimeForm form = first(cells);
        assertThat(form.name()).isEqualTo("epoch");
        assertThat(at(form, cells.get(2))).isEqualTo(LocalDateTime.of(2025, 1, 1, 2, 0));
    }

    @Test
    void hoursAreCountedFromZeroOrOne() {
        assertHours("hour 0-23", 60, "0", "1", "12", "23");
        assertHours("hour 1-24", 0, "1", "2", "12", "24");
        assertHours("hour 0-2300", 60, "0", "100", "1200", "2300");
        assertHours("hour 100-2400", 0, "100", "200", "1200", "2400");
        assertHours("hour 0-2300", 360, "0", "600", "1200", "1800");
        assertHours("hour 0-2300", 30, "0", "30", "100", "2330");
        assertHours("hour 0-23", 60, "0.0", "1.0", "23.0");
        assertThat(TimeForms.hours(List.of("0", "12", "25"))).noneMatch(fit -> fit.read() == 3);
        assertThat(new HourForm(false, false).reader().read("24")).isEqualTo(24 * 3_600_000L);
    }

    private static void assertHours(String name, int minutes, String... cells) {
        TimeForm form = TimeForms.hours(List.of(cells)).get(0).form();
        TimeReader reader = form.reader();
        assertThat(form.name()).isEqualTo(name);
        long second = minutes == 0 ? reader.read(cells[0]) : reader.read(cells[1]);
        assertThat(second).isEqualTo(minutes * 60_000L);
    }

    private static List<String> hours(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(hour -> String.format("%02d:00", hour))
                .toList();
    }

    private static List<String> names(String... cells) {
        return TimeForms.of(List.of(cells), TIME).stream()
                .map(fit -> fit.form().name())
                .toList();
    }

    private static TimeForm first(String... cells) {
        return first(List.of(cells));
    }

    private static TimeForm first(List<String> cells) {
        List<TimeForms.Fit> fits = TimeForms.of(cells, TIME);
        assertThat(fits).isNotEmpty();
        return fits.get(0).form();
    }

    private static LocalDateTime at(TimeForm form, String cell) {
        long time = form.reader().read(cell);
        assertThat(time).as("%s in %s", cell, form.name()).isNotEqualTo(TimeReader.UNREADABLE);
        return LocalDateTime.ofEpochSecond(
                Math.floorDiv(time, 1000), (int) Math.floorMod(time, 1000L) * 1_000_000, ZoneOffset.UTC);
    }
}
