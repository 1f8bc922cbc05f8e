package dev.lookback.series.csv.role;

import dev.lookback.series.ColumnMeaning;
import dev.lookback.series.guess.column.ColumnNames;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Meanings of column names in many languages: open, close, volume, a number of the row. */
final class ColumnMeanings {

    private static final Map<ColumnMeaning, Set<String>> MEANINGS = Map.of(
            ColumnMeaning.OPEN,
                    names(
                            "open|openprice|openingprice|priceopen|pxopen|firstprice|erster|eröffnung|eröffnungskurs|eröffnungspreis|anfangskurs"
                                    + "|apertura|precioapertura|ouverture|coursdouverture|ouv|prezzoapertura|abertura|preabe|preçoabertura|opening|openingskoers|открытие|ценаоткрытия|açılış|açılışfiyatı|öppning|öppningskurs|öppningspris"
                                    + "|otwarcie|kursotwarcia|cenaotwarcia|åbning|åbningskurs|åpning|åpningskurs|avaus|avauskurssi|otevření|otevíracíkurz|nyitó|nyitóár|άνοιγμα|deschidere|prețdeschidere|pembukaan|buka|mởcửa|giámởcửa|giámởcửanghìn|เปิด|ราคาเปิด"
                                    + "|افتتاح|الافتتاح|سعرالافتتاح|فتح|פתיחה|שערפתיחה|відкриття|отваряне|otvaranje|开盘|开盘价|開盤|開盤價|開盤価|今开|今开盘|始値|시가|시작가"),
            ColumnMeaning.HIGH,
                    names(
                            "high|highprice|highest|dayhigh|pricehigh|pxhigh|hoch|höchst|höchstkurs|tageshoch|höchster|máximo|máxima|maximo|maxima|preciomáximo|premax|plushaut|haut|massimo|prezzomassimo|hoog|hoogste"
                                    + "|максимум|макс|yüksek|enyüksek|högsta|högstakurs|högst|najwyższy|najwyzszy|kursmaksymalny|højest|høj|høy|høyeste|ylin|korkein|nejvyšší|legmagasabb|υψηλό|maxim|tertinggi|caonhất|giácaonhất|สูงสุด|ราคาสูงสุด"
                                    + "|أعلى|الأعلى|أعلىسعر|גבוה|שערגבוה|максимальна|最高|最高价|最高價|最高価|高値|고가|최고가"),
            ColumnMeaning.LOW,
                    names(
                            "low|lowprice|lowest|daylow|pricelow|pxlow|tief|tiefst|tiefstkurs|tagestief|tiefster|mínimo|mínima|minimo|minima|preciomínimo|premin|plusbas|bas|prezzominimo|laag|laagste"
                                    + "|минимум|мин|düşük|endüşük|lägsta|lägstakurs|lägst|najniższy|najnizszy|kursminimalny|lavest|lav|laveste|alin|matalin|nejnižší|legalacsonyabb|χαμηλό|minim|terendah|thấpnhất|giáthấpnhất|ต่ำสุด|ราคาต่ำสุด"
                                    + "|أدنى|الأدنى|أدنىسعر|נמוך|שערנמוך|мінімальна|最低|最低价|最低價|最低価|安値|저가|최저가"),
            ColumnMeaning.CLOSE,
                    names(
                            "close|closeprice|closingprice|priceclose|pxclose|pxlast|pricelast|closelast|lastprice|price|last|settle|settlement|settlementprice|nav|schluss|schlusskurs|schlußkurs|schlußkurs|schlusspreis|letzter|letzterkurs|kurs|kursschluss"
                                    + "|cierre|preciocierre|preciodecierre|último|ultimo|últimoprecio|clôture|cloture|coursdeclôture|coursdecloture|clot|dernier|derniercours|chiusura|prezzodichiusura|prezzochiusura|fechamento|preçofechamento|preçoúltimo|precoultimo|precofechamento|prezzoultimo|coursdernier|precioúltimo|preciocierre|latest|latestprice|px|preult|preçodefechamento|fecho|últimopreço"
                                    + "|slotkoers|sluitkoers|закрытие|ценазакрытия|последняя|цена|kapanış|kapanışfiyatı|şimdi|stängning|stängningskurs|slutkurs|senast|zamknięcie|zamkniecie|kurszamknięcia|kurszamkniecia|cenazamknięcia|ostatni"
                                    + "|lukning|lukkekurs|luk|slutkurs|slutt|sluttkurs|siste|seneste|päätös|päätöskurssi|viimeisin|závěr|závěrečnýkurz|závěrečnácena|zavírací|zavíracíkurz|záró|záróár|utolsó|κλείσιμο|τιμήκλεισίματος|închidere|inchidere|prețînchidere|penutupan|tutup|terakhir"
                                    + "|đóngcửa|giáđóngcửa|giádóngcửa|ปิด|ราคาปิด|ล่าสุด|إغلاق|الإغلاق|سعرالإغلاق|إقفال|الإقفال|سعرالإقفال|סגירה|שערסגירה|שערנעילה|נעילה|закриття|затваряне|zaključna|zatvaranje|záverečný|uždarymas|收盘|收盘价|收盤|收盤價|收市價|收市价|最新价|最新價|终值|終値|종가|현재가|单位净值"),
            ColumnMeaning.VOLUME,
                    names(
                            "volume|vol|sharevolume|totalvolume|tradedvolume|tradingvolume|volumetraded|pxvolume|tickvol|tickvolume|ttltrdqnty|totaltradedquantity|noofshares|stücke|stuecke|stück|umsatz|volumen|volumes|volumi|volumenegociado|quatot|volym|antalaktier"
                                    + "|объём|объем|hacim|hac|wolumen|omsætning|mængde|volum|vaihto|objem|forgalom|όγκος|khốilượng|khốilượnggd|klgd|ปริมาณ|حجم|الحجم|حجمالتداول|מחזור|обсяг|обем|成交量|成交量手|成交量股|成交股數|成交股数|交易量|总手|出来高|売買高|거래량"),
            ColumnMeaning.AMOUNT,
                    names(
                            "amount|amt|turnover|money|quotevolume|quoteassetvolume|tradedvalue|valuetraded|tottrdval|voltot|totalturnover|umsatzineuro|成交额|成交额元|成交金额|成交金額|交易额|金额|金額|売買代金|거래대금"));

    /** Names of the closing price that mean much else among other words. */
    private static final Set<String> LOOSE = names(
            "price|last|kurs|nav|settlement|letzter|último|ultimo|dernier|цена|şimdi|senast|ostatni|luk|siste|seneste|viimeisin|utolsó|terakhir|tutup|ปิด|slutt|clot");

    private static final Set<String> INDEX_WORDS = Set.of(
            "",
            "no",
            "nr",
            "index",
            "idx",
            "id",
            "row",
            "rownum",
            "rownumber",
            "record",
            "recordno",
            "recordnumber",
            "recnbr",
            "rec",
            "seq",
            "seqno",
            "sequence",
            "sequencenumber",
            "counter",
            "instant",
            "obs",
            "obsno",
            "observation",
            "entryid",
            "sampleno",
            "lfdnr",
            "lfd",
            "lnr",
            "laufnr",
            "laufendenummer",
            "п",
            "npp",
            "сno",
            "sn",
            "sno",
            "srno",
            "slno",
            "serialno",
            "连番",
            "通番",
            "번호",
            "순번",
            "rowid",
            "unnamed0",
            "序号",
            "编号");

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

    private ColumnMeanings() {}

    private static Set<String> names(String list) {
        return Arrays.stream(list.split("\\|")).map(ColumnNames::normalized).collect(Collectors.toUnmodifiableSet());
    }

    /** Meaning of a numeric column; never {@link ColumnMeaning#TIME}, which depends on the values. */
    static ColumnMeaning meaning(String name) {
        return ofNormalized(ColumnNames.normalized(name));
    }

    /** Whether one of several words of a name means the closing price: "AAPL Close", "Schlusskurs in EUR". */
    static boolean hasClosingWord(String name) {
        return Arrays.stream(NO_LETTERS.split(name))
                .map(ColumnNames::normalized)
                .anyMatch(word -> !LOOSE.contains(word) && ofNormalized(word) == ColumnMeaning.CLOSE);
    }

    private static ColumnMeaning ofNormalized(String normalized) {
        return MEANINGS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(normalized))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(ColumnMeaning.OTHER);
    }

    /** Whether a name is usual for row numbers. */
    static boolean isIndexName(String name) {
        return INDEX_WORDS.contains(ColumnNames.normalized(name));
    }
}
