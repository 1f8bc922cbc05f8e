package dev.lookback.series.layout;

import java.util.Locale;
import java.util.Set;

/** Names that columns have which tell several series in one table apart. */
final class IdNames {

    private static final Set<String> IDS = Set.of(
            ("id|uniqueid|entityid|entity|series|seriesid|seriesname|seriescode|symbol|symbols|ticker|tickers|instrument|asset|coin|pair|currency|isin|permno|cusip|figi|secid|fund"
                            + "|station|stationid|stationname|stationcode|site|siteid|sitename|sitecode|sensor|sensorid|sensorname|device|deviceid|meter|meterid|lclid|tag|tagname|point|pointid|node|nodeid|nodename|channel"
                            + "|variable|metric|field|measurement|measure|parameter|parametername|indicator|indicatorname|indicatorcode|pollutant|element|datatype|type|item|itemid|itemname|name|label|group|category|code|key"
                            + "|store|storeid|storenbr|storename|shop|dept|department|product|productid|productname|sku|family|brand|region|regionname|area|areaname|areacode|zone|zonename|country|countryname|countrycode|countryregion|geo|geography|location|locationname|city|state|province|county|iso|isocode"
                            + "|ort|standort|land|filiale|artikel|produkt|gebiet|merkmal|sorte|pays|région|produit|país|pais|región|producto|estación|estacion|ciudad|stazione|prodotto|paese|regione|produto|região"
                            + "|代码|股票代码|证券代码|名称|站点|站号|地区|省份|城市|指标|门店|商品|品种|コード|銘柄|銘柄コード|地点|店舗|종목코드|종목명|지점|지역|код|название|станция|регион|страна|город|товар|показатель")
                    .split("\\|"));

    private static final Set<String> STRONG = Set.of(
            ("uniqueid|entityid|series|seriesid|seriesname|symbol|ticker|sensor|sensorid|variable|metric|field|measurement|parameter|indicator|pair|tagname|instrument")
                    .split("\\|"));

    private IdNames() {}

    static boolean isId(String name) {
        String plain = plain(name);
        return IDS.contains(plain) || plain.endsWith("id") && name.matches(".*([^\\p{L}](id|ID)|\\p{Ll}(Id|ID))");
    }

    /** Whether a column of that name tells series apart wherever it has several texts. */
    static boolean isStrong(String name) {
        return STRONG.contains(plain(name));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
