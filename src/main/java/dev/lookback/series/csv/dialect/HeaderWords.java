package dev.lookback.series.csv.dialect;

import java.util.List;

/** Words in the names of columns that have letters beyond ASCII, in many languages: they tell the encoding of a file. */
final class HeaderWords {

    /** Of up to so many letters, words stand alone; longer ones may be parts of others. */
    private static final int SHORT = 3;

    /** In lower case. */
    private static final List<String> WORDS = List.of("""
            日期|时间|年份|月份|收盘|开盘|最高|最低|成交|价格|代码|名称|涨跌|换手|数量|金额|温度|湿度|降水|风速|气压|销量|销售|客流|负荷|电量|流量|股票|地区|城市|单位|合计|编号|站点|日照|指数|汇率|利率|人口
            产量
            時間|收盤|開盤|成交量|價格|代碼|名稱|數量|金額|溫度|濕度|氣壓|銷量|風速|地區|單位|編號|漲跌|指數|匯率|開盤價|收盤價|最高價|最低價
            日付|時刻|終値|始値|高値|安値|出来高|株価|年月日|気温|降水量|売上|電力|需要|平均|合計|最高気温|最低気温|日時|名前|気圧
            날짜|시간|종가|시가|고가|저가|거래량|기온|강수량|습도|풍속|합계|판매|수량|일자|지점|평균
            дата|время|цена|объем|объём|температура|значение|продажи|открытие|закрытие|месяц|год|день|курс|осадки|количество|сумма
            макс|мин|среднее|ветер|давление|влажность
            größe|höhe|stärke|verkäufe|umsätze|täglich|übergabe|fläche|nächte|gäste|käufe|zähler|grün|tür|für|über|erlöse|küche
            früh|schön|wärme|kälte|länge|öl|fußgänger|straße|gemäß|schließung|eröffnung|schluß|schlußkurs|heizöl|ausfälle|münchen
            köln|zürich|österreich|länder|jänner|märz
            température|précipitation|précipitations|humidité|année|débit|fréquentation|élec|énergie|journée|clôture|journalière
            été|février|août|décembre|numéro|société|qualité|quantité
            año|día|precipitación|presión|energía|número|estación|días|años|máxima|mínima|mínimo|máximo|último|variación
            producción|población|españa|código
            preço|previsão|estação|mês|produção|população|negócio|última|variação|precipitação
            città|quantità|qualità|velocità|umidità|società|perché|più|età|giovedì|lunedì|martedì|venerdì
            år|måned|nedbør|mängd|värde|högsta|lägsta|försäljning|temperatür|lämpötila|päivä|määrä|åbning|månad|nederbörd|höst
            väder|sähkö
            miesiąc|dzień|wartość|ilość|sprzedaż|średnia|ciśnienie|wilgotność|zamknięcie|prędkość|łącznie|najwyższy|najniższy
            měsíc|množství|průměr|srážky|čas|století|součet|příjem|středa|září
            hőmérséklet|érték|mennyiség|átlag|csapadék|hónap|nyitó|záró|dátum|idő
            yıl|gün|değer|sıcaklık|açılış|kapanış|yüksek|düşük|satış|nüfus|ağustos|şubat|değişim|yağış
            ημερομηνία|τιμή|θερμοκρασία|ώρα|έτος|μήνας|ημέρα
            水位|前收|客流量|采集|统计|新增|访客|店铺|备注|确诊|累计|数据|最大|最小|总量|总计|用电|用水|发电|功率|电压|电流|库存|订单|点击|用户|涨幅|均价|市值|净值|同比|环比|当月|增速|出口|进口|消费|投资
            零售|贷款|存款|水温|雨量|辐照|浓度|车流|班次|收入|支出|余额
            測站|資料|累計|統計|銷售|收市|電量|負載|訂單|客戶|人數|總計|漲幅|均價|發電|用電|營收|營業額|年度|備註|縣市|淨值
            対象|件数|来場|来店|来客|売上高|需要量|発電|使用量|消費|単価|電圧|観測|地点|実績|予測|区分|店舗|商品|曜日|人数|入場者|利用者|乗客|月別|日別|前日|前月|総数|価格|為替|金利|割合|比率|変化率|前年比
            ﾃﾞｰﾀ|データ|値段|日照時間|積雪|生産|出荷|在庫
            연월|생산|기준|전력|수요|발전|매출|방문|이용|승객|인원|온도|풍향|강수|일사|일조|가격|금액|단가|환율|금리|지수|등락|전일|연도|분기|월별|구분|지역|품목|번호|코드|이름|비고|최저|최고|최대|최소|현재
            누적|관측|미세먼지|입장|고객|판매량|출하|재고
            выручка|доход|расход|мощность|нагрузка|показатель|скорость|уровень|максимум|минимум|изменение|остаток|прибыль|кол-во
            потребление|итого|час|неделя|квартал|станция|город|ціна|рік|місяць|кількість|значення|стойност|месец|година|брой|број
            вредност|датум
            počet|tržby|průměrná|spotřeba|měsíční|výroba|výkon|návštěvníků|uzavření|změna|týden|čtvrtletí|počet|tržby|množstvo|deň
            týždeň|zrážky
            količina|največ|najniža|najviša|prosječna|potrošnja|količina|težina|žetva|vlažnost|število|povprečje|najvišja|najnižja
            sečanj|životi
            preţ|lună|vânzări|închidere|producţie|temperatură|maximă|minimă|precipitaţii|dată
            średni|miesięczny|zużycie|tydzień|zł|źródło|województwo|państwo|września|października|październik|wrzesień|grudzień
            styczeń
            eladás|fogyasztás|termelés|összesen|hét|év|páratartalom|látogatók|változás|március|június|július
            תאריך|מחיר|כמות|ערך|שעה|חודש|שנה|טמפרטורה|סגירה|פתיחה|יום|מכירות
            التاريخ|السعر|القيمة|الوقت|الشهر|السنة|الكمية|درجة|الإغلاق|المبيعات|اليوم|تاریخ|قیمت|مقدار|زمان
            วันที่|ราคา|เดือน|ยอดขาย|ปี|เวลา|จำนวน|อุณหภูมิ|ปริมาณ|ค่า
            reikšmė|vertė|mėnuo|vėjas|temperatūra|drėgmė|vērtība|mēnesis|vējš|väärtus|kuupäev|krituļi|patēriņš|vidutinė|didžiausia
            mažiausia
            çıkış|tüketim|üretim|satışlar|işlem|müşteri|güneş|rüzgar|öğrenci
            πωλήσεις|ποσότητα|αξία|κλείσιμο|άνοιγμα|μέση|υγρασία|ταχύτητα|κατανάλωση|σύνολο
            überschuß|überschuss|käufer|gebäude|prüf|geräte|anlässe|plätze|stück|vergütung|währung|verfügbar|rücklauf
            außentemperatur|außen|wärmemenge|kühl|gesamtzählerstand|zählerstand|lüftung|maßnahme|öffnung|kürzel|bezüge|beträge
            abschlüsse|ausländer|inländer|ankünfte|übernachtungen|aufträge|geschäft
            montant perçu|perçu|fréquence|intensité|tempér|consommation électrique|électricité|déposé|payé|crédit|relevé|mesuré
            prélèvement|libellé|densité|durée|itinéraire|entrée|période|prévision|réalisé|écart|moyenne pondérée|vélos|véhicules
            décès|hôpital|région|département|élevé|dépenses|œuvre
            descripción|categoría|teléfono|mañana|tamaño|compañía|importación|exportación|cotización|duración|región|valoración
            ocupación|miércoles|sábado
            informação|região|período|ações|médio|média|cotação|índice|câmbio|inflação|emissão|importação|energia elétrica|preços
            água|histórico|município
            måling|värden|medelvärde|försälj|måndag|lördag|söndag|mätning|mätvärde|förbrukning|måledato|måneder|årlig|målestasjon
            vær|besøg|omsætning|kjøp|størrelse|määr|vähennys|kävijät|lämpö|sää|yhteensä""".split("[|\n]"));

    private HeaderWords() {}

    /** Number of the words that a text in lower case has. */
    static long in(String text) {
        return WORDS.stream().filter(word -> has(text, word)).count();
    }

    private static boolean has(String text, String word) {
        int at = text.indexOf(word);
        while (at >= 0) {
            int end = at + word.length();
            boolean isAlone = (at == 0 || !Character.isLetter(text.charAt(at - 1)))
                    && (end == text.length() || !Character.isLetter(text.charAt(end)));
            if (isAlone || word.length() > SHORT || word.charAt(0) >= '\u2e80') {
                return true;
            }
            at = text.indexOf(word, at + 1);
        }
        return false;
    }
}
