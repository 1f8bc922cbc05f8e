package dev.lookback.series.moment.words;

import java.util.List;

/**
 * Names of months and weekdays in English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, Czech, Swedish, Danish,
 * Norwegian, Finnish, Icelandic, Russian, Belarusian, Turkish, Ukrainian, Hungarian, Romanian, Greek, Slovak, Catalan, Estonian,
 * Lithuanian, Latvian, Slovenian, Croatian, Serbian, Bulgarian, Albanian, Indonesian, Chinese, Japanese and Korean: those of CLDR,
 * which takes long to ask at every start, and usual abbreviations that it lacks. In lower case, without accents, parted by blanks.
 */
final class NameLists {

    /** Full names that are no abbreviation in any of the languages, from January on. */
    static final List<String> FULL_MONTHS = List.of(
            "gener gennaio ianuarie jaanuar janeiro janner januar januara januari january janvaris janvier leden ledna "
                    + "ocak sausio sausis styczen stycznia tammikuu tammikuuta ιανουαριοσ ιανουαριου січень січня январь января "
                    + "януари janar јануари студзень студзеня",
            "febbraio febrer febrero februar februara februari februarie februaris february fevereiro fevrier helmikuu "
                    + "helmikuuta lutego luty subat unor unora vasario vasaris veebruar φεβρουαριοσ φεβρουαριου лютии лютого "
                    + "февраль февраля февруари shkurt люты лютага",
            "brezen brezna kovas kovo maaliskuu maaliskuuta maart marca march marcius marco marec maret mart martie "
                    + "marzec marzo μαρτιοσ μαρτιου березень березня марта сакавік сакавіка",
            "abril aprila aprile aprilie aprilis aprill avril balandis balandzio duben dubna huhtikuu huhtikuuta "
                    + "kwiecien kwietnia nisan απριλιοσ απριλιου апрель апреля април квітень квітня prill красавік красавіка",
            "geguze geguzes kveten kvetna maggio maio maja majus mayis toukokuu toukokuuta μαιοσ μαιου травень травня",
            "birzelio birzelis cerven cervna czerwca czerwiec giugno haziran iunie juna june junho junij junijs junio "
                    + "junius kesakuu kesakuuta ιουνιοσ ιουνιου июня червень червня qershor јуни чэрвень чэрвеня",
            "cervence cervenec heinakuu heinakuuta iulie juillet jula julho julij julijs julio juliol julius july liepa "
                    + "liepos lipca lipiec luglio temmuz ιουλιοσ ιουλιου июля липень липня korrik јули ліпень ліпеня",
            "agost agosto agustos agustus august augusta augusti augusts augustus augusztus avgust elokuu elokuuta "
                    + "rugpjucio rugpjutis sierpien sierpnia srpen srpna αυγουστοσ αυγουστου август августа серпень серпня agust gusht жнівень жніуня",
            "eylul rugsejis rugsejo september septembra septembre septembrie septembris septiembre setembre setembro "
                    + "settembre syyskuu syyskuuta szeptember wrzesien wrzesnia zari σεπτεμβριοσ σεπτεμβριου вересень вересня "
                    + "сентябрь сентября септември septembar shtator верасень верасня",
            "ekim lokakuu lokakuuta october octobre octombrie octubre oktober oktobra oktobris oktoober ottobre outubro "
                    + "pazdziernik pazdziernika rijen rijna spalio spalis οκτωβριοσ οκτωβριου жовтень жовтня октомври октябрь "
                    + "октября oktobar tetor кастрычнік кастрычніка",
            "kasim lapkricio lapkritis listopad listopada listopadu marraskuu marraskuuta noiembrie november novembra "
                    + "novembre novembris novembro noviembre νοεμβριοσ νοεμβριου листопад листопада ноември ноябрь ноября novembar nentor лістапад лістапада",
            "aralik december decembra decembre decembrie decembris desember desembre detsember dezember dezembro "
                    + "dicembre diciembre grudnia grudzien gruodis gruodzio joulukuu joulukuuta prosince prosinec δεκεμβριοσ "
                    + "δεκεμβριου грудень грудня декабрь декабря декември decembar dhjetor снежань снежня");

    /** Abbreviations, and full names that are used as such, from January on. */
    static final List<String> SHORT_MONTHS = List.of(
            "ene enero gen genn ian jaan jaen jaenner jan janv led oca saus sty stycz tammi tammik ιαν січ янв яну 一月",
            "feb febbr feber febr fev fevr helmi helmik lut sub uno vas veebr φεβ лют фев февр 二月",
            "bre kov maalis maalisk maer maerz mar marc mars marts marz mrt mrz mzo μαρ бер мар март 三月",
            "abr apr april avr bal dub huhti huhtik kwi kwiec nis απρ апр кві квіт 四月",
            "geg kve mag magg mai maig maijs maj may mayo mei touko toukok μαι маи май мая тра трав 五月",
            "birz cvn cze czer czerw giu haz iun juin jun juni juny juuni kesa kesak ιουν июн июнь чер черв юни 六月",
            "cvc heina heinak iul jly juil juill jul juli juuli liep lip lug lugl tem ιουλ июл июль лип юли 七月",
            "ag ago agto agu aou aout aug avg elo elok rugp sie sierp srp αυγ авг сер серп 八月",
            "eyl rugs sep sept set setiembre sett syys syysk szept wrz wrzes zar σεπ вер сен сент сеп 九月",
            "eki loka lokak oct octbre okt ott out paz pazdz rij spal οκτ жов жовт окт 十月",
            "kas lapkr lis list marras marrask nov νοε лис лист ное ноя нояб 十一月",
            "ara dec des dets dez dic gru grudz gruod joulu jouluk pro δεκ гру груд дек 十二月");

    /** From Monday on; no single Latin letters, which mark other things. */
    static final List<String> WEEKDAYS = List.of(
            "dilluns dl esmaspaev hetfo lu lun lundi lunedi lunes luni ma maanantai maanantaina maandag man mandag mo mon monday "
                    + "montag pazartesi pirmadienis pirmd pirmdiena po pon pondeli pondelok ponedeljek poniedzialek pr pzt seg "
                    + "segunda segunda-feira sen senin δευ δευτερα пн понеделник понедельник понеділок 一 周一 星期一 月 月曜日 週一 월 월요일 الاثنين الإثنين دوشنبه सोम सोमवार จันทร์ isn jumatatu jtt ast astelehena jtatu пон",
            "an antradienis di dienstag dimarts dinsdag dt kedd mar mardi martedi martes marti otrd otrdiena sal sali "
                    + "sel selasa teisipaev ter terca terca-feira ti tiistai tiistaina tir tirsdag tis tisdag torek tue tues tuesday ty tysdag ut "
                    + "utery utorok wt wtorek τρι τριτη вт вторник вівторок 二 周二 星期二 火 火曜日 週二 화 화요일 الثلاثاء मंगल मंगलवार อังคาร þri jumanne jne уто вто",
            "car carsamba dc dimecres ke keskiviikko keskiviikkona kolmapaev me mer mercoledi mercredi mi mie miercoles miercuri "
                    + "mittwoch on ons onsdag qua quarta quarta-feira rab rabu sr sre sreda sroda st streda sze szerda tr treciadienis tresd "
                    + "tresdiena wed wednesday weds wo woensdag τετ τεταρτη середа ср среда сряда 三 周三 星期三 水 水曜日 週三 수 수요일 الأربعاء الاربعاء چهارشنبه बुध बुधवार พุธ mið jumatano jtn сре",
            "cet cetrtek ceturtd ceturtdiena cs csutortok ct ctvrtek czw czwartek dijous dj do donderdag donnerstag gio "
                    + "giovedi je jeu jeudi joi jue jueves kam kamis ketvirtadienis kt neljapaev per persembe qui quinta quinta-feira stvrtok "
                    + "thu thur thurs thursday to tor tors torsdag torstai torstaina πεμ πεμπτη четвер четверг четвъртък чт 周四 四 星期四 木 "
                    + "木曜日 週四 목 목요일 الخميس پنجشنبه गुरु गुरुवार พฤหัสบดี พฤหัส fim kha alhamisi alh чет",
            "cum cuma divendres dv fr fre fredag freitag fri friday jum jumat pa patek pe penktadienis pentek "
                    + "perjantai perjantaina pet petek pi piatek piatok piektd piektdiena pn pt reede sex sexta sexta-feira ve ven vendredi venerdi vie "
                    + "viernes vin vineri vr vrijdag παρ παρασκευη пʼятниця петък пт пятница 五 周五 星期五 週五 金 金曜日 금 금요일 الجمعة جمعه शुक्र शुक्रवार ศุกร์ fos ijumaa iju пет",
            "cmt cumartesi dissabte ds la lauantai lauantaina laupaev laurdag lor lordag sa sab sabado sabato sabtu sam sambata "
                    + "samedi samstag sat saturday sestadienis sestd sestdiena sob sobota szo szombat za zaterdag σαβ σαββατο сб "
                    + "суббота субота събота 六 周六 土 土曜日 星期六 週六 토 토요일 السبت شنبه शनि शनिवार เสาร์ jumamosi jmo lau суб саб",
            "dg dim dimanche diumenge dom domenica domingo dum duminica min minggu ne ned nedela nedele nedelja niedz "
                    + "niedziela paz pazar puhapaev sekmadienis sk so son sondag sonntag su sun sunday sunnuntai sunnuntaina svetd "
                    + "svetdiena vasarnap zo zondag κυρ κυριακη воскресенье вс нд неделя неділя 周日 天 日 日曜日 星期天 星期日 週日 일 일요일 الأحد الاحد یکشنبه रवि रविवार อาทิตย์ ahd jumapili jpl нед");

    /** Names in Arabic, Hebrew, Thai, Hindi, Persian, Serbian and Macedonian in Cyrillic letters, Albanian, Basque and Afrikaans. */
    static final List<String> MORE_MONTHS = List.of(
            "يناير ינואר มกราคม जनवरी јануар јан януари јануари janar urtarrila urtarrilak urt ژانویه ژانویهٔ जन january januarie ม.ค ינו",
            "فبراير פברואר กุมภาพันธ์ फ़रवरी फरवरी фебруар феб фев фебруари shkurt shk otsaila otsailak ots فوریه فوریهٔ फ़र फर ก.พ פבר",
            "مارس מרץ มีนาคม मार्च мар март mars martxoa martxoak مارس มี.ค",
            "أبريل إبريل אפריל เมษายน अप्रैल април апр april prill pri apirila apirilak api آوریل เม.ย אפר",
            "مايو מאי พฤษภาคม मई мај maj maiatza maiatzak mai مه مهٔ พ.ค mei",
            "يونيو יוני มิถุนายน जून јун јуни qershor qer ekaina ekainak eka ژوئن มิ.ย junie",
            "يوليو יולי กรกฎาคม जुलाई јул јули korrik korr uztaila uztailak uzt ژوئیه ژوئیهٔ जुल ก.ค julie",
            "أغسطس אוגוסט สิงหาคม अगस्त ауг август gusht gush abuztua abuztuak abu اوت अग ส.ค אוג",
            "سبتمبر ספטמבר กันยายน सितंबर सितम्बर септембар септ сеп септември shtator sht iraila irailak ira سپتامبر सित ก.ย ספט",
            "أكتوبر אוקטובר ตุลาคม अक्टूबर अक्तूबर октобар окт октомври tetor tet urria urriak urr اکتبر अक्तू अक्टू ต.ค אוק",
            "نوفمبر נובמבר พฤศจิกายน नवंबर नवम्बर новембар нов ноем ноември nentor azaroa azaroak aza نوامبر नव พ.ย נוב",
            "ديسمبر דצמבר ธันวาคม दिसंबर दिसम्बर децембар дек декември dhjetor dhj abendua abenduak abe دسامبر दिस ธ.ค דצמ");

    /** Names in Croatian that no other language has for another month. */
    static final List<String> CROATIAN_MONTHS = List.of(
            "sijecanj sijecnja sij",
            "veljaca veljace velj",
            "ozujak ozujka ozu",
            "travanj travnja tra",
            "svibanj svibnja svi",
            "lipanj lipnja",
            "srpanj srpnja",
            "kolovoz kolovoza kol",
            "rujan rujna ruj",
            "",
            "studeni studenoga studenog stu",
            "prosinac prosinca");

    /** Those that stand for another month in Czech, Polish or Lithuanian. */
    static final List<String> CROATIAN_HOMONYMS =
            List.of("", "", "", "", "", "lip", "srp", "", "", "listopad listopada lis", "", "pro");

    /** Roman numbers of months, as in Hungarian and Polish dates. */
    static final List<String> ROMAN = List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");

    private NameLists() {}
}
