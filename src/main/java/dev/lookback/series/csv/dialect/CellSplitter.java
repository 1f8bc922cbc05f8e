package dev.lookback.series.csv.dialect;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Splits records into cells at the delimiter. An unclosed quote invalidates its own line, not the rest of the file;
 * {@link RecordJoiner} checks whether the record continues on the next lines. The library that splits is loaded only for lines that are
 * split. Not thread-safe.
 */
public final class CellSplitter {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final char delimiter;
    private final char quote;
    private final boolean escaped;
    private final boolean wrapped;
    private CsvReader.CsvReaderBuilder unquoted;
    private CsvReader.CsvReaderBuilder quoted;
    private final Cells cells = new Cells();

    public CellSplitter(Dialect dialect) {
        this.delimiter = dialect.delimiter();
        this.quote = dialect.quote();
        this.escaped = dialect.escaped();
        this.wrapped = dialect.wrapped();
    }

    private CsvReader.CsvReaderBuilder unquoted() {
        if (unquoted == null) {
            unquoted = CsvReader.builder().fieldSeparator(delimiter).quoteCharacter(quote);
        }
        return unquoted;
    }

    private CsvReader.CsvReaderBuilder quoted() {
        if (quoted == null) {
            quoted = CsvReader.builder()
                    .fieldSeparator(delimiter)
                    .quoteCharacter(quote)
                    .allowUnclosedQuote(false)
                    .trimWhitespacesAroundQuotes(true);
        }
        return quoted;
    }

    /** Whether a line has nothing but spaces, delimiters and quotes. */
    public boolean isBlank(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c != delimiter && c != quote && c != '\0' && c != '\ufeff' && !Character.isWhitespace(c)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a quote is opened in the line and not closed in it. */
    public boolean leavesQuoteOpen(String line) {
        return hasOddQuotes(line) && split(line).isEmpty();
    }

    /** A line without the quotes round it, and those inside it single. */
    private String unwrapped(String line) {
        String text = line.strip();
        boolean quotes = text.length() > 1 && text.charAt(0) == quote && text.charAt(text.length() - 1) == quote;
        return quotes ? text.substring(1, text.length() - 1).replace("" + quote + quote, "" + quote) : line;
    }

    boolean hasOddQuotes(String line) {
        boolean odd = false;
        for (int i = line.indexOf(quote); i >= 0; i = line.indexOf(quote, i + 1)) {
            odd ^= !escaped || i == 0 || line.charAt(i - 1) != '\\';
        }
        return odd;
    }

    /**
     * @param line not blank
     * @return its cells, valid until the next call; empty if a quote is not closed
     */
    public Optional<Cells> split(String line) {
        // With a space as the delimiter, any run of spaces separates two cells.
        String whole = wrapped ? unwrapped(line) : line;
        String plain = escaped ? whole.replace("\\" + quote, "" + quote + quote) : whole;
        String text = delimiter == ' ' ? SPACES.matcher(plain.strip()).replaceAll(" ") : plain;
        try {
            boolean hasQuote = text.indexOf(quote) >= 0;
            return Optional.of((hasQuote ? quoted() : unquoted()).ofSingleCsvRecord(cells, text));
        } catch (CsvParseException e) {
            return Optional.empty();
        }
    }
}
