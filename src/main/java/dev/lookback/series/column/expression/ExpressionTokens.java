package dev.lookback.series.column.expression;

import dev.lookback.text.Excerpt;
import dev.lookback.text.Message;
import java.util.ArrayList;
import java.util.List;

/** Tokens of an expression: numbers, names, operators, brackets and commas, each with its place. */
final class ExpressionTokens {

    /** Kind of token. */
    enum Type {
        NUMBER,
        NAME,
        QUOTED,
        OPERATOR,
        OPEN,
        CLOSE,
        COMMA,
        END
    }

    /**
     * Token of an expression.
     *
     * @param text the name without quotes, the operator's sign, the digits
     * @param from first character, from 0
     * @param to behind the last character
     */
    record Token(Type type, String text, int from, int to) {

        boolean isName() {
            return type == Type.NAME || type == Type.QUOTED;
        }
    }

    /** Signs of other keyboards and of pasted formulas. */
    private static final String WRITTEN = "−–－＋×·⋅＊÷／≤≥≠（），、；;＜＞＾";

    private static final List<String> MEANT = List.of(
            "-", "-", "-", "+", "*", "*", "*", "*", "/", "/", "<=", ">=", "!=", "(", ")", ",", ",", ",", ",", "<", ">",
            "^");

    private final String text;
    private final boolean isStrict;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private ExpressionTokens(String text, boolean isStrict) {
        this.text = text;
        this.isStrict = isStrict;
    }

    /**
     * Tokens of a text, the last of type END.
     *
     * @throws ExpressionException for a character without a meaning and an open quotation mark
     */
    static List<Token> of(String text) {
        return new ExpressionTokens(text, true).read();
    }

    /** Tokens of a text that is being typed: an open quotation mark ends with the text, characters without a meaning are left out. */
    static List<Token> ofTyped(String text) {
        return new ExpressionTokens(text, false).read();
    }

    /** Whether a name needs no quotes. */
    static boolean isBare(String name) {
        List<Token> read = ofTyped(name);
        return read.size() == 2
                && read.get(0).type() == Type.NAME
                && read.get(0).text().equals(name)
                && !Character.isDigit(name.codePointAt(0));
    }

    /** A name as it stands in an expression. */
    static String written(String name) {
        return isBare(name) ? name : "`" + name.replace("`", "``") + "`";
    }

    private List<Token> read() {
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                at += Character.charCount(c);
            } else if (c == '`' || c == '"') {
                quoted((char) c);
            } else if (isDigit(at) || c == '.' && isDigit(at + 1)) {
                number();
            } else if (isNamePart(c)) {
                add(Type.NAME, endOfName(at));
            } else {
                sign(c);
            }
        }
        add(Type.END, at);
        return tokens;
    }

    private void add(Type type, int end) {
        tokens.add(new Token(type, text.substring(at, end), at, end));
        at = end;
    }

    private void quoted(char quote) {
        StringBuilder name = new StringBuilder();
        int end = at + 1;
        while (end < text.length()) {
            char c = text.charAt(end++);
            if (c != quote) {
                name.append(c);
            } else if (end < text.length() && text.charAt(end) == quote) {
                name.append(c);
                end++;
            } else {
                if (name.isEmpty() && isStrict) {
                    throw new ExpressionException(Message.of("series.expression.noName"), at, end);
                }
                quoted(name, end);
                return;
            }
        }
        if (isStrict) {
            throw new ExpressionException(
                    Message.of("series.expression.quote", String.valueOf(quote)), at, text.length());
        }
        quoted(name, end);
    }

    private void quoted(StringBuilder name, int end) {
        tokens.add(new Token(Type.QUOTED, name.toString(), at, end));
        at = end;
    }

    /** Digits with letters behind them, such as 5day, are a name. */
    private void number() {
        int end = digits(at);
        if (end < text.length() && text.charAt(end) == '.') {
            end = digits(end + 1);
        }
        if (end < text.length() && (text.charAt(end) | 0x20) == 'e') {
            int sign = end + 1 < text.length() && "+-".indexOf(text.charAt(end + 1)) >= 0 ? 1 : 0;
            end = isDigit(end + 1 + sign) ? digits(end + 1 + sign) : end;
        }
        boolean isName = end < text.length() && isNamePart(text.codePointAt(end)) && isDigit(at);
        add(isName ? Type.NAME : Type.NUMBER, isName ? endOfName(at) : end);
    }

    private int digits(int from) {
        int end = from;
        while (isDigit(end)) {
            end++;
        }
        return end;
    }

    private boolean isDigit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    /** Dots within a name, such as Adj.Close, belong to it. */
    private int endOfName(int from) {
        int end = from;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            boolean isDot = c == '.' && end + 1 < text.length() && isNamePart(text.codePointAt(end + 1));
            if (!isNamePart(c) && !isDot) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private static boolean isNamePart(int c) {
        int type = Character.getType(c);
        return c == '_'
                || Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private void sign(int c) {
        int length = Character.charCount(c);
        int foreign = length == 1 ? WRITTEN.indexOf(c) : -1;
        String sign = foreign >= 0 ? MEANT.get(foreign) : Character.toString(c);
        char next = at + length < text.length() ? text.charAt(at + length) : 0;
        if (next == '=' && "<>=!".contains(sign) || next == '*' && sign.equals("*")) {
            length++;
            sign = sign.equals("*") ? "^" : sign + "=";
        } else if (sign.equals("<") && next == '>') {
            length++;
            sign = "!=";
        }
        Type type = switch (sign) {
            case "(" -> Type.OPEN;
            case ")" -> Type.CLOSE;
            case "," -> Type.COMMA;
            default -> ColumnOperator.of(sign).isPresent() ? Type.OPERATOR : null;
        };
        if (type != null) {
            tokens.add(new Token(type, sign, at, at + length));
        } else if (isStrict) {
            throw sign.equals("=")
                    ? new ExpressionException(Message.of("series.expression.assign"), at, at + length, "==")
                    : new ExpressionException(
                            Message.of("series.expression.character", Excerpt.of(sign)), at, at + length);
        }
        at += length;
    }
}
