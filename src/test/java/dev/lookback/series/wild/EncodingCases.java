package dev.lookback.series.wild;

import static dev.lookback.series.wild.Lines.*;

import java.util.ArrayList;
import java.util.List;

/** Encodings with few bytes to go by: twelve rows below a header with some words in it. */
final class EncodingCases {

    private static final String[] HEADERS = {
        "GBK: 日期,收盘价/时间,销售额/年月,产量/日期,水位/日期,气温,备注/交易日期,前收盘,涨跌幅/采集时间,PM2.5浓度/统计日期,新增确诊/日期,店铺,访客数",
        "GB18030: 日期,收盘价",
        "Big5: 日期,收盤價/時間,銷售額/年月,產量/日期,水位/交易日期,漲跌幅/日期,客流量/資料日期,氣溫/測站,雨量",
        "Big5-HKSCS: 日期,收市價",
        "Shift_JIS: 日付,終値/年月,売上高/日時,気温(℃)/年月日,平均気温/日付,来客数/時刻,電力需要/ﾃﾞｰﾀ,値/日付,曜日,入場者数/対象年月,件数",
        "EUC-JP: 日付,終値/年月,売上高/日時,気温/日付,来客数/対象年月,件数",
        "EUC-KR: 날짜,종가/일자,매출액/연월,생산량/일시,기온(°C)/날짜,방문자수/기준일,전력수요",
        "KOI8-R: Дата,Значение/Месяц,Продажи/Дата,Температура/Время,Мощность/Дата,Выручка",
        "windows-1251: Дата,Значение/Месяц,Продажи/Время,Мощность/Дата,Выручка/Дата,Ціна/Дата,Број/Дата,Стойност",
        "IBM866: Дата,Значение/Месяц,Продажи",
        "ISO-8859-5: Дата,Значение/Дата,Температура",
        "windows-1250: Data,Wartość/Datum,Množství/Dátum,Érték/Datum,Količina (ž)/Data,Sprzedaż/Data,Preţ/Datum,Tržby/Datum,Počet",
        "ISO-8859-2: Data,Wartość/Datum,Množství/Dátum,Érték/Datum,Tržby/Data,Sprzedaż/Datum,Počet",
        "IBM852: Data,Wartość/Datum,Množství",
        "windows-1252: Datum,Größe/Date,Débit/Fecha,Año/Data,Preço/Datum,Temperatur °C/Date,Price £/Date,Price €/Datum,Fläche m²",
        "windows-1252: Date,Temp (°F)/Datum,Värde/Päivä,Määrä/Datum,Straße/Date,Montant perçu/Date,Fréquence µ/Datum,Überschuss",
        "ISO-8859-15: Date,Prix €/Datum,Größe",
        "x-MacRoman: Datum,Größe/Date,Débit/Fecha,Año/Data,Preço/Datum,Überschuss",
        "IBM850: Datum,Größe/Date,Débit/Datum,Überschuß",
        "windows-1253: Ημερομηνία,Τιμή/Ώρα,Θερμοκρασία/Ημέρα,Πωλήσεις",
        "windows-1254: Tarih,Değer/Tarih,Sıcaklık/Ay,Satış/Tarih,Açılış/Gün,Yağış",
        "x-windows-874: วันที่,ราคา/เดือน,ยอดขาย",
        "windows-1255: תאריך,מחיר",
        "windows-1256: التاريخ,السعر",
        "windows-1257: Data,Kiekis vėjas/Datums,Vērtība",
        "UTF-16LE: Datum,Größe/日期,收盘价/date,value",
        "UTF-16BE: Datum,Größe/日期,收盘价",
        "UTF-32LE: Datum,Größe",
        "UTF-8: Datum,Größe/日期,收盘价/날짜,종가",
    };

    private EncodingCases() {}

    static List<WildCase> cases() {
        List<WildCase> cases = new ArrayList<>();
        for (String line : HEADERS) {
            String encoding = line.substring(0, line.indexOf(':'));
            for (String header : line.substring(encoding.length() + 2).split("/")) {
                String[] names = header.split(",");
                String text = names.length == 2
                        ? table(header, 12, i -> d(i) + "," + s(w(i)))
                        : table(header, 12, i -> d(i) + "," + names[1] + "," + s(w(i)));
                String name = ("encoding-" + encoding + "-" + header).replace(' ', '-');
                cases.add(WildCase.of(name, text, encoding)
                        .named("encoding-" + cases.size() + ".csv")
                        .rows(12)
                        .inputs(names[names.length - 1])
                        .value("#0", 0, 100));
            }
        }
        return cases;
    }
}
