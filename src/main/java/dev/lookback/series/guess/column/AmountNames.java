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

    private AmountNames() {}

    private static Set<String> words(String list) {
        return Set.copyOf(List.of(list.split("\\|")));
    }

    public static boolean isCount(String name) {
        return has(name, COUNTS);
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
