package dev.lookback.series.guess.column;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of columns that hold counts, which have no decimals, and of those that hold rates and prices, which usually have some. */
public final class AmountNames {

    private static final Set<String> COUNTS = words(
            "count|counts|cnt|number|visitors|visits|visit|users|sessions|views|pageviews|clicks|impressions|orders|sales|units|quantity|qty|volume|vol|shares|trades|contracts"
                    + "|population|persons|people|passengers|births|deaths|cases|employees|households|vehicles|calls|tickets|items|downloads|followers|subscribers|steps|tests|customers|guests"
                    + "|besucher|anzahl|menge|stück|stueck|stk|personen|einwohner|bevölkerung|nutzer|seitenaufrufe|klicks|aufrufe|zugriffe|bestellungen|kunden|fahrgäste|geburten|fälle|todesfälle|volumen|umsatzvolumen|aktien|zahl|schritte|gäste|übernachtungen"
                    + "|nombre|visiteurs|quantité|quantite|personnes|ventes|naissances|décès|cas|clients|voyageurs|effectif"
                    + "|cantidad|visitantes|visitas|personas|unidades|ventas|nacimientos|casos|clientes|volumen|pasajeros|población"
                    + "|quantità|quantita|visitatori|numero|persone|vendite|clienti|quantidade|visitantes|pessoas|vendas|número"
                    + "|aantal|bezoekers|personen|hoeveelheid|liczba|ilość|ilosc|odwiedziny|počet|antal|besökare|antall|määrä|adet|ziyaretçi|количество|число|посетители|объем|объём|wolumen");

    private static final Set<String> RATES = words(
            "rate|rates|fx|ratio|price|yield|kurs|wechselkurs|devisenkurs|zins|zinssatz|rendite|taux|cours|tasa|tipo|tasso|cambio|taxa|koers|kurz|curs|курс|ставка|eurusd|gbpusd|usdjpy|audusd|usdchf|eurchf|eurgbp"
                    + "|dieselpreis|preis|benzin|diesel|spritpreis|ph|coefficient|koeffizient|beta|density|dichte");

    private static final Set<String> MONEY = words(
            "cap|capitalization|capitalisation|revenue|revenues|turnover|amount|income|profit|profits|earnings|ebitda|assets|debt|budget|gdp|spend|spending|cost|costs|value|tvl|supply|money"
                    + "|marketcap|funding|inflow|outflow|flow|flows|balance|cash|salary|total|umsatz|umsätze|erlös|erlöse|gewinn|ertrag|kosten|betrag|wert|marktkapitalisierung|bip"
                    + "|ingresos|importe|monto|valor|beneficio|capitalización|facturación|montant|valeur|revenus|bénéfice|capitalisation|ricavi|importo|valore|receita|lucro"
                    + "|成交量|成交额|成交額|成交金额|交易量|交易额|金额|市值|出来高|売買高|売買代金|거래량|거래대금|الحجم|حجم|נפח|מחזור|όγκος|forgalom|vaihto|omsætning|volym|ปริมาณ|khối|wol|hac|об|omzet|bedrag|waarde|obrót|przychody|wartość|оборот|сумма|выручка|капитализация|hacim");

    private AmountNames() {}

    private static Set<String> words(String list) {
        return Set.copyOf(List.of(list.split("\\|")));
    }

    public static boolean isCount(String name) {
        return has(name, COUNTS);
    }

    /** Counts and money, which may have K, M or B behind them. */
    public static boolean isAmount(String name) {
        return isCount(name) || has(name, MONEY);
    }

    public static boolean isRate(String name) {
        return has(name, RATES);
    }

    private static boolean has(String name, Set<String> words) {
        for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            if (words.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
