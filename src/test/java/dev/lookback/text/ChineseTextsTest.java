package dev.lookback.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All Chinese texts, the handbook's too: one term for each thing, and punctuation and spaces as Chinese has them. */
class ChineseTextsTest {

    private static final Path BUNDLES = Path.of("assets/text");
    private static final Path HANDBOOK = Path.of("assets/help/zh_CN");
    private static final String FENCED_CODE = "(?ms)^```.*?^```$";
    private static final String INLINE_CODE = "`[^`\\n]*`";
    private static final String COMMENT = "<!--.*?-->";

    /** Picocli splits there. */
    private static final String EXIT_CODE = "^\\d+:(?=\\p{IsHan})";

    /** Texts by their key or file. */
    private static final Map<String, String> TEXTS = new TreeMap<>();

    @BeforeAll
    static void read() throws IOException {
        for (Path bundle : files(BUNDLES, "_zh_CN.properties")) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(bundle)) {
                properties.load(reader);
            }
            properties.stringPropertyNames().forEach(key -> TEXTS.put(key, properties.getProperty(key)));
        }
        for (Path chapter : files(HANDBOOK, ".md")) {
            TEXTS.put(chapter.toString(), Files.readString(chapter));
        }
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(ending)).toList();
        }
    }

    /** A term of the field, and what else it is called elsewhere. */
    @ParameterizedTest
    @CsvSource({
        "膨胀率, 空洞|扩张率",
        "卷积核大小, (?<!卷积)核大小|核尺寸",
        "早停, 提前停止|早期停止",
        "容忍轮数, 耐心",
        "学习率调度, 学习率(?:计划|策略)",
        "梯度裁剪, 裁剪(?:梯度|范数)|剪裁",
        "裁剪阈值, 裁剪(?:界限|上限)",
        "L2 正则化, L2正则|L2 惩罚",
        "打乱样本, 洗牌",
        "丢弃率, 失活|暂退",
        "前向填充, 沿用前值|前值填充",
        "原值, 水平值形式",
        "最小-最大归一化, 最小[–—]最大|极差标准化",
        "稳健缩放, 鲁棒",
        "前序数据, 上下文",
        "各步误差, 逐步误差|\\*步数\\*",
        "超参搜索, 扫描|扫参|超参数搜索",
        "耗时与误差, 代价与误差",
        "清洗期（purge）, 清除期|净化|隔离期",
        "禁运期（embargo）, 禁用期",
        "跳跃连接, 残差连接|跳接|捷径连接",
        "配方, 方案",
        "误差线, 须线|误差棒",
        "假设分析, 假如",
        "涨跌未判, 均未预测",
        "技巧评分, 技能分",
        "方向准确率, 方向正确率|命中率",
        "持续性预测, 朴素预测|持久性",
        "重复最后值, 上一个值|最后看到|已见值",
        "自动识别, 识别所得|自动检测|自动找出",
        "分界线, 划分的?边界|(?:移动|拖动)边界",
        "Kolmogorov–Smirnov, 柯尔莫哥洛夫",
        "单击, 点击",
        "Enter, 回车",
        "感受野, 接受域|感知野",
        "泄漏, 泄露",
        "决定性片段, 决定性区段",
        "置换重要性, 排列重要性"
    })
    void eachThingHasOneName(String term, String others) {
        assertThat(TEXTS.values()).anyMatch(text -> text.contains(term));
        TEXTS.forEach((key, text) -> assertThat(text).as(key).doesNotContainPattern(others));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "a space between Chinese and Latin letters or digits => \\p{IsHan}[A-Za-z0-9]|[A-Za-z0-9]\\p{IsHan}",
                "a space beside a formatted number => \\p{IsHan}\\{\\d,number|\\{\\d,number[^{}]*(?<![%\\d])\\}\\p{IsHan}",
                "round brackets as wide as Chinese => \\p{IsHan}\\h?\\(|\\(\\p{IsHan}|\\p{IsHan}\\h?\\)",
                "punctuation as wide as Chinese => \\p{IsHan}[,:;!?]|[,:;!?]\\h?\\p{IsHan}",
                "no space beside wide punctuation => [，。；：、（）！？“”]\\h|\\h[，。；：、（）！？”]",
                "no space before an ellipsis that stands for waiting => \\p{IsHan}\\h…$|……$",
                "no italics, which Chinese does not have => (?<!\\*)\\*\\p{IsHan}",
                "no space before a percent sign => \\d\\h%",
                "a percent sign at both ends of a range => \\{\\d,number[^}%]*\\}\\h至\\h\\{[^}]*\\}%|\\d\\h[至到]\\h[\\d.]+%",
                "a range in words => \\}\\h…\\h\\{"
            })
    void punctuationAndSpacesAreThoseOfChinese(String rule, String broken) {
        TEXTS.forEach((key, text) ->
                assertThat(prose(key, text)).as("%s: %s", key, rule).doesNotContainPattern(broken));
    }

    private static String prose(String key, String text) {
        return key.endsWith(".md")
                ? text.replaceAll(FENCED_CODE, "").replaceAll(INLINE_CODE, "x").replaceAll(COMMENT, "")
                : text.replaceFirst(EXIT_CODE, "");
    }

    @Test
    void listsHaveTheirOwnComma() {
        Texts chinese = new Texts(Locale.SIMPLIFIED_CHINESE);
        Texts english = new Texts(Locale.ENGLISH);

        assertThat(chinese.list(List.of("open", "high", "low"))).isEqualTo("open、high、low");
        assertThat(english.list(List.of("open", "high", "low"))).isEqualTo("open, high, low");
        assertThat(chinese.list(List.of())).isEmpty();
        assertThat(chinese.get(Message.of("recipe.problem.repeatedFeatures", List.of("a", "b"))))
                .endsWith("：a、b");
    }
}
