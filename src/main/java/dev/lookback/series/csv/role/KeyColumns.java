package dev.lookback.series.csv.role;

import dev.lookback.series.guess.column.ColumnNames;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Detection of columns of numbers that are keys, constants or parts of the calendar, by their names and values. */
final class KeyColumns {

    private static final Set<String> KEYS = Set.of(
            ("id|ids|uid|uuid|gid|key|code|station|stationid|stationnumber|stn|stnid|wban|usaf|wmo|site|siteid|sensor|sensorid|device|deviceid|meter|meterid|probe"
                            + "|store|storeid|storenbr|storenumber|shop|shopid|dept|department|item|itemid|itemnbr|sku|product|productid|upc|ean|gtin|isbn"
                            + "|customer|customerid|client|clientid|user|userid|account|accountid|invoice|invoiceno|invoicenumber|invoiceid|order|orderid|orderno|ordernumber|transactionid|ticket|trip|tripid"
                            + "|zip|zipcode|postcode|postalcode|plz|region|regionid|cityid|city|country|countrycode|countryid|state|stateid|zone|zoneid|area|areaid|fips|symbol|ticker|permno|cusip|gvkey|cik|secid|instrument"
                            + "|stationsid|stationsnummer|messstelle|filiale|kunde|kundennummer|artikel|artikelnummer|rechnung|rechnungsnr|belegnr|auftrag|estacion|estación|codigo|código|tienda|producto|magasin|numposte|poste"
                            + "|mandat|mandatsreferenz|mandatereference|recordtype|gpsweek|weeknumbergps|oprhr|oprinterval|oprdt|hourending|hourbeginning|interval|intervalnumber|period|periodnumber|settlementperiod|tradingperiod|slot|slotnumber|weathersit|weathercode|quality|qualityflag|qualitycode|qc|qcflag|flag|flags|qf|qn"
                            + "|代码|股票代码|证券代码|编码|站点|站号|区站号|店铺|门店|商品编号|商品|用户|订单号|邮编|コード|銘柄コード|店舗|観測所|코드|종목코드|지점|지점번호|номер|код|станция|магазин|товар")
                    .split("\\|"));

    private static final Set<String> CALENDAR = Set.of(
            ("weekday|dayofweek|dow|wday|weekdaynumber|quarter|qtr|week|weekofyear|weeknumber|weekno|isoweek|kw|doy|dayofyear|yday|yearday|julian|julianday"
                            + "|millitm|millisecond|msec|subsec|fracsec|yr|mnth|season|hr|isweekend|weekend|holiday|isholiday|workingday|schoolholiday|decimaldate|datedecimal|yearfraction|fractionofyear|fractionofdate|decimalyear|fracyear|datefraction"
                            + "|wochentag|wotag|wkday|weekdayno|quartal|woche|kalenderwoche|feiertag|星期|周|季度|季|工作日|节假日|曜日|休日|요일|주")
                    .split("\\|"));

    /** Names of parts of the day that may mean a minimum or a length of time as well. */
    private static final Set<String> SHORT = Set.of("min", "sec", "mins", "secs", "minutes", "seconds", "hours", "hrs");

    private static final int MOST_HOURS = 24;

    private static final Pattern PARTED_ID =
            Pattern.compile(".*[^\\p{L}](id|code|nr|no|number|type|typ|ref|reference|referenz)");
    private static final Pattern HUMPED_ID = Pattern.compile(".*\\p{Ll}(Id|ID|Code|Nr|No|Type|Typ|Ref|Reference)");

    private KeyColumns() {}

    /** Whether "hr" is none of the hour. */
    private static boolean isHeartRate(String normalized, double[] values) {
        return normalized.equals("hr") && Arrays.stream(values).anyMatch(value -> value > MOST_HOURS);
    }

    /**
     * @param values of all rows, NaN where missing
     * @param hasTime whether the rows have a time
     */
    static boolean isKey(String name, double[] values, boolean hasTime) {
        if (isConstant(values)) {
            return true;
        }
        String normalized = ColumnNames.normalized(name);
        if (hasTime && CALENDAR.contains(normalized) && !isHeartRate(normalized, values)) {
            return true;
        }
        boolean named = KEYS.contains(normalized) || isNamedId(name);
        boolean part = hasTime
                && !isHeartRate(normalized, values)
                && !SHORT.contains(normalized)
                && ColumnNames.timePart(name).isPresent();
        return (named || part) && isWhole(values);
    }

    /** "sensor_id", "Sensor ID", "sensorId", but not "humid". */
    private static boolean isNamedId(String name) {
        return PARTED_ID.matcher(name.toLowerCase(Locale.ROOT)).matches()
                || HUMPED_ID.matcher(name).matches();
    }

    private static boolean isConstant(double[] values) {
        double first = Double.NaN;
        int count = 0;
        for (double value : values) {
            if (value == value) {
                if (count++ > 0 && value != first) {
                    return false;
                }
                first = value;
            }
        }
        return count > 1;
    }

    private static boolean isWhole(double[] values) {
        for (double value : values) {
            if (value == value && value != Math.rint(value)) {
                return false;
            }
        }
        return true;
    }
}
